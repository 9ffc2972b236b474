import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOfRequest } from '../../../../electron/security/fileOfRequest.ts';

const folders = { renderer: path.resolve('/app/renderer'), models: path.resolve('/app/models') };
const asked = (address: string) => fileOfRequest(address, folders);

describe('the addresses of app://', () => {
  it('name the windows’ files and the model’s', () => {
    expect(asked('app://zelo/inbox.html')).toBe(path.join(folders.renderer, 'inbox.html'));
    expect(asked('app://zelo/models/risk/risk.json')).toBe(path.join(folders.models, 'risk/risk.json'));
    expect(asked('app://zelo/assets/um%20nome.js')).toBe(path.join(folders.renderer, 'assets/um nome.js'));
  });

  it('lead nowhere outside of the two folders, however they are written', () => {
    for (const address of [
      'app://zelo/../secret',
      'app://zelo/%2e%2e/secret',
      'app://zelo/..%2fsecret',
      'app://zelo/%2e%2e%2f%2e%2e%2fetc/passwd',
      'app://zelo/assets/..%2f..%2f..%2fetc/passwd',
      'app://zelo/models/..%2f..%2fetc/passwd',
      'app://zelo/models/%2e%2e%2frenderer-of-another/x',
      'app://zelo/..%5c..%5csecret',
      'app://zelo/inbox.html%00.png',
      'app://zelo//etc/passwd',
      'app://zelo/%2fetc/passwd',
    ]) {
      const file = asked(address);
      const within = [folders.renderer, folders.models].some((one) => file?.startsWith(one + path.sep));
      expect(file === undefined || within, `${address} -> ${file}`).toBe(true);
    }
  });

  it('does not leave the models’ folder for the windows’', () => {
    expect(asked('app://zelo/models/..%2frenderer%2finbox.html')).toBeUndefined();
  });

  it('know no other host, no folder itself and no broken escape', () => {
    expect(asked('app://outro/inbox.html')).toBeUndefined();
    expect(asked('app://zelo/')).toBeUndefined();
    expect(asked('app://zelo/models/')).toBeUndefined();
    expect(asked('app://zelo/%')).toBeUndefined();
    expect(asked('app://zelo/%zz')).toBeUndefined();
  });
});
