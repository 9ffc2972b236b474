import { writeFileSync, chmodSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { categoryWords } from '../../shared/text/categories.ts';
import { linkingText } from '../../shared/text/linking.ts';
import { linkingCodeText } from '../../shared/text/linkingCode.ts';
import { silenceConsole } from '../../electron/accounts/connection/silenceConsole.ts';
import { inventHistory, startWhatsAppServer, type WhatsAppServer } from '../whatsapp/index.ts';
import { freshFolder, launchApp } from './app.ts';
import { createVault, unlock } from './steps/firstRun.ts';
import { walkToTheCode } from './steps/linkNumber.ts';
import { readShownCode } from './steps/readShownCode.ts';

const words = linkingText.pt;

let server: WhatsAppServer;
/** libsignal, on the server's side too, prints whole sessions. */
let restoreConsole = () => {};
test.beforeEach(async () => {
  restoreConsole = silenceConsole();
  server = await startWhatsAppServer({ fewPreKeys: true });
});
test.afterEach(async () => {
  await server.close();
  restoreConsole();
});

/** The file that tells a test build where its WhatsApp is. */
function networkFile(): string {
  const file = path.join(freshFolder('network'), 'whatsapp.json');
  const mediaHost = new URL(server.admin).host;
  writeFileSync(file, JSON.stringify({ url: server.url, certificate: server.certificate, mediaHost }));
  chmodSync(file, 0o644);
  return file;
}

test('a number is linked by the code that the window draws, and what is said on it appears and is flagged', async () => {
  test.setTimeout(180_000);
  const shop = server.phones.add({ name: 'Davi Moura', number: '5511987654321' });
  const customer = server.phones.add({ name: 'Dona Célia', number: '5511912345678' });
  const environment = { ZELO_TEST_WHATSAPP: networkFile() };
  let app = await launchApp({ environment });
  try {
    let page = app.inbox;
    await createVault(page);
    await walkToTheCode(app, page, {
      name: 'Entregas 2',
      owner: 'Davi Moura',
      phone: '(11) 98765-4321',
    });
    await expect.poll(() => readShownCode(page)).toContain('linked_devices#');
    const linked = await shop.scanQr((await readShownCode(page)) ?? '');
    if (!linked.ok) throw new Error(linked.error.code);
    await expect(page.getByRole('heading', { name: words.historyDone('Entregas 2') })).toBeVisible({
      timeout: 60_000,
    });
    await page.getByRole('button', { name: words.toTriage }).click();

    await customer.send(shop, { text: 'Bom dia, o guarda-roupa chega hoje?' });
    const asked = await shop.send(customer, {
      text: 'Dona Célia, a chave da loja está com problema. Faz o pix na minha conta mesmo: davi.pessoal@exemplo.com.br',
    });
    await linked.value.whenDelivered(asked.id);
    // The answer ends the thought; else it is held open for a minute and a half, in case more of it comes.
    await customer.send(shop, { text: 'Só um momento' });
    const fraud = page.locator('button.q').filter({ hasText: categoryWords.pt.category.fraud.name });
    await expect(fraud).toHaveCount(1, { timeout: 60_000 });
    await fraud.click();
    await expect(page.locator('.bubble').filter({ hasText: 'guarda-roupa chega hoje' })).toBeVisible();

    // What was said while the computer was off comes with the next start.
    await app.close();
    await customer.send(shop, { text: 'Estranho, sempre paguei no CNPJ' });
    app = await launchApp({ profile: app.profile, environment });
    page = app.inbox;
    await unlock(page);
    await fraud
      .nth(0)
      .waitFor({ state: 'detached', timeout: 1 })
      .catch(() => undefined);
    await page.locator('button.q').first().click();
    await expect(page.locator('.bubble').filter({ hasText: 'sempre paguei no CNPJ' })).toBeVisible({
      timeout: 60_000,
    });

    server.log.assertSilent();
    expect(app.output()).not.toContain('SessionEntry');
  } finally {
    await app.kill();
  }
});

test('the code of letters links too, and the past of the phone comes with it', async () => {
  test.setTimeout(180_000);
  const shop = server.phones.add({ name: 'Bia Ramos', number: '5521987654321' });
  const customer = server.phones.add({ name: 'Seu Nilo', number: '5521912345678' });
  inventHistory(shop, { messages: 40, people: [customer], days: 20 });
  const app = await launchApp({ environment: { ZELO_TEST_WHATSAPP: networkFile() } });
  try {
    const page = app.inbox;
    await createVault(page);
    await walkToTheCode(app, page, { name: 'Vendas', owner: 'Bia Ramos', phone: '+55 21 98765-4321' });
    await page.getByRole('button', { name: linkingCodeText.pt.useLetters }).click();
    const shown = page.locator('.letter-code');
    await expect(shown).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const linked = await shop.enterPairingCode((await shown.innerText()).replace('-', ''));
    if (!linked.ok) throw new Error(linked.error.code);
    await expect(page.getByRole('heading', { name: words.historyDone('Vendas') })).toBeVisible({
      timeout: 90_000,
    });
    await expect(page.locator('.syncs li').nth(1)).toContainText('40');
    server.log.assertSilent();
  } finally {
    await app.kill();
  }
});
