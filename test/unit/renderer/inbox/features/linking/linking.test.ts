import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../../../../shared/domain/identifiers.ts';
import type { Api } from '../../../../../../shared/ipc/contract.ts';
import { linkingCodeText } from '../../../../../../shared/text/linkingCode.ts';
import { noticeParagraphs, wholeNotice } from '../../../../../../shared/text/notice.ts';
import {
  inHalves,
  isPastTheCode,
  sayLinkFailure,
  secondsUntil,
} from '../../../../../../renderer/inbox/features/linking/codeProgress.ts';
import {
  finishWho,
  firstName,
  missingFromNotice,
  phoneDigits,
  type NoticeDraft,
  type WhoDraft,
} from '../../../../../../renderer/inbox/features/linking/linkingDraft.ts';
import { recordNotice } from '../../../../../../renderer/inbox/features/linking/recordNotice.ts';

const account = 'ab'.repeat(12) as AccountId;
const who: WhoDraft = {
  account: 'new',
  accountName: ' Entregas 2 ',
  owner: 'Davi Moura',
  phone: '(11) 90000-0188',
  timeZone: 'America/Sao_Paulo',
};
const notice: NoticeDraft = {
  language: 'pt',
  paragraphs: [],
  acknowledgement: 'signed_paper',
  givenOn: '2026-11-20',
  file: { id: 'cd'.repeat(12), name: 'aviso.pdf' },
  copyGiven: true,
  numberIsCompanys: true,
};

describe('whose number it is', () => {
  it('reads Brazilian numbers without a country code, and others only with one', () => {
    expect(phoneDigits('(11) 90000-0188', 'pt')).toBe('5511900000188');
    expect(phoneDigits('+52 55 1234 5678', 'pt')).toBe('525512345678');
    expect(phoneDigits('55 1234 5678', 'es')).toBeUndefined();
    expect(phoneDigits('ligue para mim', 'pt')).toBeUndefined();
  });

  it('complains about the uppermost gap first, and trims what was typed', () => {
    expect(finishWho({ ...who, accountName: ' ', owner: '' }, 'pt')).toMatchObject({
      error: { code: 'account_name' },
    });
    expect(finishWho({ ...who, owner: ' ' }, 'pt')).toMatchObject({ error: { code: 'owner' } });
    expect(finishWho({ ...who, phone: '12' }, 'pt')).toMatchObject({ error: { code: 'phone' } });
    expect(finishWho(who, 'pt')).toMatchObject({
      ok: true,
      value: { accountName: 'Entregas 2', digits: '5511900000188' },
    });
  });

  it('asks no name for a number that has one', () => {
    expect(finishWho({ ...who, account, accountName: '' }, 'pt').ok).toBe(true);
  });

  it('speaks of somebody by the first name', () => {
    expect(firstName('  Davi Moura ')).toBe('Davi');
  });
});

describe('the notice', () => {
  it('stays locked until proof, copy and ownership are there and the date has come', () => {
    const today = '2026-11-24';
    expect(missingFromNotice(notice, today)).toBeUndefined();
    expect(missingFromNotice({ ...notice, givenOn: '2026-11-25' }, today)).toBe('date');
    expect(missingFromNotice({ ...notice, givenOn: '' }, today)).toBe('date');
    expect(missingFromNotice({ ...notice, file: undefined }, today)).toBe('file');
    expect(missingFromNotice({ ...notice, copyGiven: false }, today)).toBe('copy');
    expect(missingFromNotice({ ...notice, numberIsCompanys: false }, today)).toBe('companys');
  });

  it('needs no file where the contract says it', () => {
    const contract = { ...notice, acknowledgement: 'employment_contract', file: undefined } as const;
    expect(missingFromNotice(contract, '2026-11-24')).toBeUndefined();
  });

  it('names company, number and reader, and is stored as one text', () => {
    const facts = { company: 'Aroeira Móveis', phone: '+55 11 90000-0188', operator: 'Helena Aroeira' };
    for (const locale of ['pt', 'es', 'en'] as const) {
      const text = wholeNotice('Título', noticeParagraphs(locale, facts));
      expect(text.split('\n\n')).toHaveLength(8);
      expect(text).toContain('Helena Aroeira');
    }
  });
});

/** Answers by name, and remembers what was asked. */
function askedApi(answers: Partial<Record<string, unknown>>) {
  const asked: { name: string; args: unknown }[] = [];
  const api = {
    call: (name: string, args: unknown) => {
      asked.push({ name, args });
      return Promise.resolve(answers[name] ?? { ok: true, value: { sequence: asked.length } });
    },
    on: () => () => undefined,
  } as unknown as Api;
  return { api, asked };
}
const record = {
  account,
  isNew: true,
  who: { ...who, digits: '5511900000188' },
  operator: 'Helena Aroeira',
  notice,
  text: 'Aviso',
};

describe('recording the notice', () => {
  it('adds a new number before the notice that speaks of it', async () => {
    const { api, asked } = askedApi({});
    expect((await recordNotice(api, record)).ok).toBe(true);
    expect(asked.map(({ name }) => name)).toEqual(['ledger.decide', 'accounts.giveNotice']);
    expect(asked[1]?.args).toMatchObject({ account, employee: 'Davi Moura', file: 'cd'.repeat(12) });
  });

  it('does not speak of a number that could not be added', async () => {
    const { api, asked } = askedApi({
      'ledger.decide': { ok: false, error: { code: 'ledger_write_failed' } },
    });
    expect(await recordNotice(api, record)).toEqual({ ok: false, error: { code: 'ledger_write_failed' } });
    expect(asked).toHaveLength(1);
  });

  it('says that the number is there already when only the notice failed, so that no second one is added', async () => {
    const failing = { 'accounts.giveNotice': { ok: false, error: { code: 'file_unreadable' } } };
    const first = await recordNotice(askedApi(failing).api, record);
    expect(first).toMatchObject({ error: { facts: { accountAdded: 1 } } });
    const again = askedApi({});
    await recordNotice(again.api, { ...record, isNew: false });
    expect(again.asked.map(({ name }) => name)).toEqual(['accounts.giveNotice']);
  });
});

describe('the code', () => {
  it('is read in two halves', () => {
    expect(inHalves('KX7PM2QD')).toBe('KX7P-M2QD');
    expect(inHalves('KX7P-M2QD')).toBe('KX7P-M2QD');
    expect(inHalves('123')).toBe('123');
  });

  it('counts down to nought and stops there', () => {
    expect(secondsUntil(20_000, 5_500)).toBe(15);
    expect(secondsUntil(5_000, 5_500)).toBe(0);
  });

  it('goes on once the phone has read it, even when the page is left', () => {
    expect(isPastTheCode({ account, step: 'connecting' })).toBe(false);
    expect(isPastTheCode({ account, step: 'accepted' })).toBe(true);
  });

  it('says what to do for every known failure, and the code of an unknown one', () => {
    for (const words of Object.values(linkingCodeText)) {
      for (const code of Object.keys(words.failures).filter((one) => one !== 'other')) {
        expect(sayLinkFailure(code, words)).toMatch(/\.$/);
        expect(sayLinkFailure(code, words)).not.toBe(words.failures.other(code));
      }
      expect(sayLinkFailure('strange_thing', words)).toContain('strange_thing');
    }
  });
});
