import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { account, body, LedgerInMemory, noon, storeOf } from './archiveInMemory.ts';

const notice = (employee: string, givenOn: string) => ({
  type: 'notice.given',
  v: 1,
  at: noon,
  account,
  employee,
  confirmedBy: 'Helena',
  acknowledgement: 'signed_paper',
  givenOn,
  language: 'pt',
  text: 'Aviso',
  textSha256: 'ab'.repeat(32),
});

async function accountsAfter(...bodies: readonly unknown[]) {
  const ledger = new LedgerInMemory();
  ledger.append(...bodies);
  const { reader } = await storeOf(ledger);
  return reader.accounts().get();
}

describe('the notice', () => {
  it('keeps the newest one with the account, whose user is who was told last', async () => {
    const accounts = await accountsAfter(
      body.archive(),
      body.account(),
      notice('Davi Moura', '2026-11-01'),
      notice('Rafael Lima', '2026-11-20'),
      body.account(),
    );
    expect(accounts).toMatchObject([
      {
        id: account,
        notice: { givenOn: '2026-11-20', acknowledgement: 'signed_paper' },
      },
    ]);
  });

  it('is kept for an account whose own record is damaged', async () => {
    const accounts = await accountsAfter(body.archive(), notice('Davi Moura', '2026-11-01'));
    expect(accounts).toMatchObject([{ id: account, owner: 'Davi Moura', name: '' }]);
  });
});
