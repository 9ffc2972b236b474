import { describe, expect, test } from 'vitest';
import { randomId } from '../../../../../../shared/domain/identifiers.ts';
import type { AccountId, ConversationId, ImportId } from '../../../../../../shared/domain/identifiers.ts';
import type { ImportPreview, ImportProgress } from '../../../../../../shared/ipc/importMessages.ts';
import { importAnswersSchema } from '../../../../../../shared/ipc/importMessages.ts';
import {
  finishAnswers,
  firstDraft,
} from '../../../../../../renderer/inbox/features/importWizard/draftAnswers.ts';
import { firstStep, wizardAfter } from '../../../../../../renderer/inbox/features/importWizard/wizard.ts';
import type { Wizard } from '../../../../../../renderer/inbox/features/importWizard/wizard.ts';
import type { AccountRow, ConversationRow } from '../../../../../../renderer/data/rows.ts';
import { importPreview } from '../../../../../preview/importPreview.ts';

const account: AccountRow = {
  id: randomId<AccountId>(),
  name: 'Vendas 2',
  owner: 'Rafael Antunes',
  timeZone: 'America/Manaus',
  messages: 0,
  conversations: 1,
};
const conversation: ConversationRow = {
  id: randomId<ConversationId>(),
  account: account.id,
  kind: 'direct',
  title: 'Camila',
  messages: 10,
  openFlags: 0,
  participants: [
    { name: 'Rafa', side: 'company' },
    { name: 'Camila', side: 'contact' },
  ],
};
const empty = { accounts: [], conversations: [], timeZone: 'America/Sao_Paulo', today: '2026-11-24' };
const known = {
  ...empty,
  accounts: [account, { ...account, id: randomId<AccountId>(), owner: 'Outra' }],
  conversations: [conversation],
};
const alikeOne = (share: number): ImportPreview => ({
  ...importPreview,
  alike: [
    {
      conversation: conversation.id,
      account: account.id,
      title: 'Camila',
      share,
      new: 3,
      timeShiftMs: 3_600_000,
      renamed: {},
    },
  ],
});
const context = { ...empty, operator: 'Helena Aroeira' };
const id = randomId<ImportId>();
const checking: Wizard = { at: 'check', id, preview: importPreview, draft: firstDraft(importPreview, empty) };

describe('the first draft of the answers', () => {
  test('takes the one who is not the title for the company', () => {
    expect(firstDraft(importPreview, empty).companyNames).toEqual(['Rafael Antunes']);
  });

  test('knows the company by the owner of an account and by names of other conversations', () => {
    const preview = {
      ...importPreview,
      titleGuess: null,
      participants: [
        { name: 'Rafa', messages: 1 },
        { name: 'Bia', messages: 2 },
      ],
    };
    expect(firstDraft(preview, known).companyNames).toEqual(['Rafa']);
  });

  test('guesses nobody in a group of strangers', () => {
    expect(firstDraft({ ...importPreview, kindGuess: 'group' }, empty).companyNames).toEqual([]);
  });

  test('proposes the conversation that most of the file is in, with its account and zone', () => {
    const draft = firstDraft(alikeOne(0.9), known);
    expect(draft).toMatchObject({
      conversation: conversation.id,
      account: account.id,
      timeZone: 'America/Manaus',
    });
  });

  test('keeps a file apart that only resembles a little', () => {
    expect(firstDraft(alikeOne(0.2), known).conversation).toBe('apart');
  });
});

describe('finishing the answers', () => {
  const full = {
    ...firstDraft(importPreview, empty),
    accountName: ' Vendas 2 ',
    owner: 'Davi',
    noticeGiven: true,
    noticeOn: '2026-11-20',
  };

  test('gives what the contract takes, for a new account with its notice', () => {
    const answers = finishAnswers(full, importPreview, context);
    expect(answers.ok && importAnswersSchema.parse(answers.value)).toMatchObject({
      account: {
        name: 'Vendas 2',
        owner: 'Davi',
        noticeConfirmedBy: 'Helena Aroeira',
        noticeGivenOn: '2026-11-20',
      },
      conversation: { title: 'Camila Prates', kind: 'direct' },
      companyNames: ['Rafael Antunes'],
    });
  });

  test.each([
    ['company', { companyNames: [] }],
    ['account_name', { accountName: ' ' }],
    ['owner', { owner: '' }],
    ['notice', { noticeGiven: false }],
    ['notice_date', { noticeOn: '2026-11-25' }],
    ['notice_date', { noticeOn: '' }],
    ['title', { title: '' }],
  ] as const)('complains about %s', (code, part) => {
    expect(finishAnswers({ ...full, ...part }, importPreview, context)).toMatchObject({
      ok: false,
      error: { code },
    });
  });

  test('a conversation that is there needs neither title nor notice, and brings its account', () => {
    const draft = { ...firstDraft(alikeOne(0.9), known), title: '', account: 'new' as const };
    const answers = finishAnswers(draft, alikeOne(0.9), { ...context, accounts: [account] });
    expect(answers).toMatchObject({
      ok: true,
      value: { account: { existing: account.id }, conversation: { existing: conversation.id } },
    });
  });
});

describe('the wizard', () => {
  const progress = (part: Partial<ImportProgress>): ImportProgress => ({
    import: id,
    phase: 'messages',
    done: 1,
    total: 10,
    added: 1,
    alreadyThere: 0,
    media: 0,
    mediaMissing: 0,
    ...part,
  });
  const storing = wizardAfter(checking, { did: 'begin' });

  test('a cancelled file dialog leads back to the start', () => {
    const reading = wizardAfter(firstStep, { did: 'ask_for_file' });
    expect(reading).toMatchObject({ at: 'file', reading: true });
    expect(wizardAfter(reading, { did: 'get_no_file' })).toEqual(firstStep);
  });

  test('an answer takes the complaint away', () => {
    const complaining = wizardAfter(checking, { did: 'complain', complaint: 'owner' });
    expect(complaining).toMatchObject({ complaint: 'owner' });
    const answered = wizardAfter(complaining, { did: 'answer', part: { owner: 'Davi' } });
    expect(answered).not.toHaveProperty('complaint');
    expect(answered).toMatchObject({ draft: { owner: 'Davi' } });
  });

  test('does not hear the progress of another import', () => {
    expect(
      wizardAfter(storing, { did: 'progress', progress: progress({ import: randomId<ImportId>() }) }),
    ).toBe(storing);
  });

  test.each(['done', 'cancelled', 'failed'] as const)('%s is the end', (phase) => {
    expect(wizardAfter(storing, { did: 'progress', progress: progress({ phase }) })).toMatchObject({
      at: 'end',
    });
  });

  test('stays stopping while the last messages come', () => {
    const stopping = wizardAfter(storing, { did: 'stop' });
    expect(wizardAfter(stopping, { did: 'progress', progress: progress({}) })).toMatchObject({
      at: 'storing',
      stopping: true,
    });
  });
});
