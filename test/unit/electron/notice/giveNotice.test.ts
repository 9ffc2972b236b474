import { createHash } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NoticeOnRecord } from '../../../../electron/accounts/accountsPort.ts';
import { createMediaStore } from '../../../../electron/media/index.ts';
import { giveNotice } from '../../../../electron/notice/giveNotice.ts';
import { createNoticeRecords } from '../../../../electron/notice/noticeRecords.ts';
import { noticeSheet } from '../../../../electron/windows/noticeSheet.ts';
import type { AccountId } from '../../../../shared/domain/identifiers.ts';
import { ledgerBodySchema, type LedgerBody } from '../../../../shared/domain/ledgerRecord.ts';
import { fail, succeed } from '../../../../shared/domain/result.ts';
import type { NoticeRequest } from '../../../../shared/ipc/accountMessages.ts';

const account = 'ab'.repeat(12) as AccountId;
const now = Date.UTC(2026, 10, 24, 12);
const request: NoticeRequest = {
  account,
  employee: 'Davi Moura',
  acknowledgement: 'signed_paper',
  givenOn: '2026-11-20',
  text: 'O que é acompanhado. As conversas deste número.',
  language: 'pt',
  copyGiven: true,
  numberIsCompanys: true,
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'zelo-notice-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function given(
  asked: NoticeRequest,
  options: { file?: string; append?: 'refused'; notices?: ReturnType<typeof createNoticeRecords> } = {},
) {
  const notices = options.notices ?? createNoticeRecords(() => now);
  const media = createMediaStore({ folder });
  const appended: LedgerBody[] = [];
  const told: { account: AccountId; notice: NoticeOnRecord }[] = [];
  const file = options.file === undefined ? {} : { file: notices.remember(options.file).file };
  const result = await giveNotice(
    { media },
    { ...asked, ...file },
    {
      operator: 'Helena Aroeira',
      notices,
      accounts: {
        noticeGiven: (of, notice) => {
          told.push({ account: of, notice });
          return Promise.resolve();
        },
      },
      append: (body) => {
        if (options.append === 'refused') return Promise.resolve(fail('ledger_write_failed'));
        appended.push(body);
        return Promise.resolve(succeed({ sequence: appended.length }));
      },
    },
  );
  return { result, appended, told, media };
}

async function paper(bytes: number, name = 'aviso assinado.pdf'): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, Buffer.alloc(bytes, 7));
  return file;
}

describe('a notice', () => {
  it('enters the ledger with the hash of its text and the sealed proof, and only then reaches the accounts', async () => {
    const { result, appended, told, media } = await given(request, { file: await paper(5000) });
    expect(result.ok).toBe(true);
    const body = ledgerBodySchema.parse(appended[0]);
    if (body.type !== 'notice.given' || body.file === undefined) throw new Error('not the notice');
    expect(body).toMatchObject({ employee: 'Davi Moura', confirmedBy: 'Helena Aroeira', at: now });
    expect(body.textSha256).toBe(createHash('sha256').update(request.text).digest('hex'));
    const chunks: Uint8Array[] = [];
    for await (const chunk of media.open(body.file.media, body.file.key)) chunks.push(chunk);
    expect(Buffer.concat(chunks)).toEqual(Buffer.alloc(5000, 7));
    expect(body.file).toMatchObject({ name: 'aviso assinado.pdf', mime: 'application/pdf', bytes: 5000 });
    expect(told).toEqual([
      {
        account,
        notice: {
          employee: 'Davi Moura',
          givenOn: '2026-11-20',
          textSha256: body.textSha256,
          fileSha256: body.file.sha256,
        },
      },
    ]);
  });

  it('opens nothing when the ledger refused it, and leaves no sealed file', async () => {
    const { result, told } = await given(request, { file: await paper(100), append: 'refused' });
    expect(result).toEqual({ ok: false, error: { code: 'ledger_write_failed' } });
    expect(told).toEqual([]);
    const { readdir } = await import('node:fs/promises');
    expect(
      (await readdir(path.join(folder, 'media'), { recursive: true })).filter((one) => /\./.test(one)),
    ).toEqual([]);
  });

  it('needs a proof, save where the contract says it', async () => {
    expect((await given(request)).result).toMatchObject({ error: { code: 'file_missing' } });
    expect((await given({ ...request, acknowledgement: 'employment_contract' })).result.ok).toBe(true);
  });

  it('refuses a file that was not chosen here, one that is gone, one that is too large, and a future date', async () => {
    expect((await given({ ...request, file: 'cd'.repeat(12) })).result).toMatchObject({
      error: { code: 'file_unknown' },
    });
    expect((await given(request, { file: path.join(folder, 'gone.pdf') })).result).toMatchObject({
      error: { code: 'file_unreadable' },
    });
    const large = await paper(1);
    await truncate(large, 33 * 1024 * 1024);
    expect((await given(request, { file: large })).result).toMatchObject({
      error: { code: 'file_too_large' },
    });
    expect((await given({ ...request, givenOn: '2026-11-26' })).result).toMatchObject({
      error: { code: 'date_in_future' },
    });
  });

  it('prints what people typed as text, never as a page of its own', () => {
    const html = noticeSheet({
      title: '<script>alert(1)</script>',
      paragraphs: [{ head: 'Para quê.', text: '<img src=x onerror=alert(1)>' }],
      language: 'pt',
      employee: '"><b>Davi',
    });
    expect(html).not.toMatch(/<script|<img|<b>Davi/);
    expect(html).toContain('&lt;script&gt;');
  });
});
