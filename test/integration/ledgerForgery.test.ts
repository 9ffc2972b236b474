import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readySodium } from '../../electron/keys/index.ts';
import { verifyLedger } from '../../electron/ledger/index.ts';
import { sealRecord } from '../../electron/ledger/recordFormat.ts';
import { decodeSegmentHeader, encodeSegmentHeader } from '../../electron/ledger/segmentHeader.ts';
import { numbered, opened, smallArchive } from '../support/smallArchive.ts';

describe('a forged tail', () => {
  it('is named, though it is longer than the true one and sealed to the archive’s public key', async () => {
    const { folder, keys } = await smallArchive();
    const sodium = await readySodium();
    for (const start of [1, 4]) {
      const ledger = await opened({ folder, keys });
      await ledger.append([start, start + 1, start + 2].map(numbered));
      await ledger.close();
    }
    const ledgerFolder = path.join(folder, 'ledger');
    const end = JSON.parse(readFileSync(path.join(ledgerFolder, 'segment-00000001.end.json'), 'utf8')) as {
      endHash: string;
    };
    for (const name of readdirSync(ledgerFolder)) {
      if (name.startsWith('segment-00000002')) rmSync(path.join(ledgerFolder, name));
    }
    // Everything below is in clear in the profile: no passphrase and no private key is needed.
    const key = randomBytes(32);
    const header = encodeSegmentHeader({
      archiveId: keys.archiveId,
      number: 2,
      firstSequence: 4,
      createdAt: 1,
      previousEnd: Buffer.from(end.endHash, 'hex'),
      sealedKey: sodium.crypto_box_seal(key, keys.archive.publicKey),
    });
    const read = decodeSegmentHeader(header);
    if (read.kind !== 'read') throw new Error('the forged header does not fit');
    let chain = read.hash;
    const parts = [header];
    for (let sequence = 4; sequence <= 8; sequence += 1) {
      const sealed = sealRecord(key, sequence, chain, Buffer.from(JSON.stringify(numbered(666))));
      parts.push(sealed.record);
      chain = sealed.chain;
    }
    writeFileSync(path.join(ledgerFolder, 'segment-00000002.zledger'), Buffer.concat(parts));

    const checked = await verifyLedger(folder, keys);
    expect(checked.ok && checked.value.faults.map(({ kind }) => kind)).toContain('head_mismatch');
    const ledger = await opened({ folder, keys });
    expect(ledger.faults.map(({ kind }) => kind)).toContain('head_mismatch');
    await ledger.close();
  });
});
