import { describe, expect, it } from 'vitest';
import { jsonLines } from '../../../../shared/evidence/jsonLines.ts';
import { manifestOf } from '../../../../shared/evidence/manifest.ts';
import { packedSlice } from '../../../../shared/evidence/packedMessage.ts';
import { SliceReader } from '../../../../shared/evidence/readSlice.ts';
import { transcriptHtml } from '../../../../shared/evidence/transcriptHtml.ts';
import type { LedgerBody } from '../../../../shared/domain/ledgerRecord.ts';
import { account, body, conversation, noon } from '../../renderer/store/archiveInMemory.ts';
import { ana, anaPhone, captured, changed, linked } from '../../renderer/store/capturedBodies.ts';

const of = { whatsappId: 'W' };
const edit = (text: string | undefined, change: string, changedAt: number) =>
  changed('message.edited', of, { change, changedAt, ...(text === undefined ? {} : { text }) });

function sliceOf(...bodies: readonly LedgerBody[]) {
  const reader = new SliceReader(conversation);
  [body.archive(), body.account(), body.conversation(), ...bodies].forEach((one, index) =>
    reader.take({ sequence: index + 1, body: one }),
  );
  const slice = reader.finish({}, { unreadable: 0, head: 9 });
  if (slice === undefined) throw new Error('a slice expected');
  return slice;
}

function page(slice: ReturnType<typeof sliceOf>): string {
  const request = { conversation, reason: 'teste', operator: 'Ana' } as never;
  return [
    ...transcriptHtml({
      slice: packedSlice(slice, { include: true, faults: new Map() }),
      request,
      locale: 'pt',
      version: '1',
      paper: false,
      madeAt: noon,
      messagesSha256: 'a'.repeat(64),
      mediaAddress: () => undefined,
    }),
  ].join('');
}

describe('an export of captured messages', () => {
  it('has each message once, whichever numbers named its people and whenever the link came', () => {
    const byLid = captured({ ...of, person: ana, text: 'oi' });
    const byPhone = captured({ ...of, person: anaPhone, text: 'oi' });
    const link = linked(ana.lid, anaPhone.phone);
    expect(sliceOf(byLid, byPhone).messages).toHaveLength(2);
    for (const bodies of [
      [byLid, byPhone, link],
      [link, byPhone, byLid],
      [byLid, link, byPhone, byLid],
    ]) {
      expect(sliceOf(...bodies).messages).toHaveLength(1);
    }
  });

  it('says every version, the deletion, the reaction, and what did not come', () => {
    const slice = sliceOf(
      captured({ ...of, text: 'custa 100' }),
      edit('custa 900', 'E2', noon + 2000),
      edit('custa 500', 'E1', noon + 1000),
      edit(undefined, 'E3', noon + 3000),
      changed('message.deleted', of, { change: 'D', scope: 'everyone' }),
      changed('message.reacted', of, { change: 'R', emoji: '👍' }),
    );
    const [item] = slice.messages;
    expect(item?.message).toMatchObject({ text: 'custa 900', edited: true });
    expect(item?.history?.versions.map(({ text }) => text)).toEqual(['custa 100', 'custa 500']);
    const html = page(slice);
    for (const said of [
      'custa 100',
      'custa 500',
      'custa 900',
      'Apagada no WhatsApp',
      '👍 Ana',
      'não veio ao Zelo',
    ]) {
      expect(html).toContain(said);
    }
    if (item === undefined) throw new Error('a message expected');
    expect(JSON.parse(jsonLines('UTC')(item))).toMatchObject({
      whatsapp: {
        id: 'W',
        earlierVersions: [{ text: 'custa 100' }, { text: 'custa 500' }],
        deleted: { by: 'Ana', scope: 'everyone' },
        reactions: [{ emoji: '👍' }],
      },
    });
  });

  it('says what stands in for a content, and what capture missed', () => {
    const gap: LedgerBody = {
      type: 'coverage.gap',
      v: 1,
      at: noon,
      account,
      kind: 'offline',
      cause: 'computer_asleep',
      from: noon + 1000,
      to: noon + 5000,
      recovered: 2,
    };
    const slice = sliceOf(
      captured({ whatsappId: 'A', text: '', placeholder: true }),
      captured({ whatsappId: 'B', text: '', sentAt: noon + 9000 }, {
        kind: 'system',
        event: { code: 'group_subject', by: 'Ana', text: '<b>Vendas</b>' },
      } as never),
      gap,
    );
    const html = page(slice);
    expect(html).toContain('ainda não entregou esta mensagem');
    expect(html).toContain('Ana mudou o nome do grupo para “&lt;b&gt;Vendas&lt;/b&gt;”.');
    expect(html).toContain('O computador ficou suspenso ou desligado de');
    expect(html).toContain('2 mensagens desse tempo chegaram depois.');
    expect(html).toContain('Recebidas pelo Zelo como aparelho conectado: 2');
    const manifest = manifestOf({
      slice,
      request: { conversation, reason: '', operator: '' } as never,
      files: [],
      madeAt: noon,
      version: '1',
    });
    expect(JSON.parse(manifest)).toMatchObject({
      coverage: { source: 'linked_device', gaps: [{ kind: 'offline', recovered: 2 }] },
    });
  });
});
