import { categories, severities } from '../../../../shared/domain/categories.ts';
import type { ConversationId, MessageId } from '../../../../shared/domain/identifiers.ts';
import type { LedgerBody } from '../../../../shared/domain/ledgerRecord.ts';
import { captured, changed, linked } from './capturedBodies.ts';
import { account, body, flagId, idOf, LedgerInMemory, noon, signal } from './archiveInMemory.ts';

/** A small generator of numbers that is the same at every run (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const vocabulary = 'reunião amanhã pix boleto preço não você obrigado entrega ação João às três café'.split(
  ' ',
);

/** A ledger of everything that can happen, mixed: messages out of order and twice, findings, decisions, damage. */
export function inventLedger(messages: number, seed: number): LedgerInMemory {
  const random = seeded(seed);
  const ledger = new LedgerInMemory();
  ledger.append(body.archive(), body.account());
  const conversations = Array.from({ length: 5 }, (_, index) => idOf<ConversationId>(`c${index}`));
  conversations.forEach((id, index) => ledger.append(body.conversation(id, `Conversa ${index}`, account)));
  const bursts: { name: string; conversation: ConversationId }[] = [];
  for (let index = 0; index < messages; index += 1) {
    const conversation = conversations[random(conversations.length)] ?? idOf('c0');
    const name = `m${seed}-${index}`;
    const sender = random(2) === 0 ? 'João' : 'Bia';
    ledger.append(
      body.message(name, Array.from({ length: 1 + random(8) }, () => vocabulary[random(14)]).join(' '), {
        conversation,
        sentAt: noon + (index + random(3)) * 20_000,
        orderInSecond: random(3),
        sender,
        side: sender === 'Bia' ? 'company' : 'contact',
        kind: random(30) === 0 ? 'system' : 'text',
      }),
    );
    bursts.push({ name, conversation });
    if (random(3) === 0) ledger.append(...inventCapture(random, index, conversation));
    if (random(40) === 0) ledger.append(ledger.bodies[7 + random(index + 1)] as LedgerBody);
    if (random(10) === 0) {
      const seen = bursts[random(bursts.length)] ?? { name, conversation };
      const finding = body.findings(
        [
          {
            messages: [seen.name],
            signals: random(2)
              ? [signal(categories[random(4)] ?? 'fraud', severities[random(3)] ?? 'low')]
              : [],
          },
        ],
        random(3) === 0 ? undefined : 'model-1',
      ) as Extract<LedgerBody, { type: 'findings' }>;
      ledger.append({
        ...finding,
        bursts: finding.bursts.map((one) => ({ ...one, conversation: seen.conversation })),
      });
    }
    if (random(12) === 0) ledger.append(inventDecision(random, bursts));
    if (random(60) === 0)
      ledger.append({
        type: 'account.changed',
        v: 1,
        at: noon + index,
        account,
        name: `Vendas ${random(3)}`,
      });
    if (random(200) === 0) ledger.unreadable.add(ledger.bodies.length);
  }
  return ledger;
}

/** Two people by LID or phone, few ids: sightings meet, links come and go, changes find their message or not. */
function inventCapture(
  random: (below: number) => number,
  index: number,
  conversation: ConversationId,
): LedgerBody[] {
  const who = random(2);
  const spelled = random(3);
  const lid = { lid: `10${who}` };
  const phone = { phone: `551198765432${who}` };
  const person = spelled === 0 ? lid : spelled === 1 ? phone : { ...lid, ...phone };
  const whatsappId = `W${random(12)}`;
  const of = { whatsappId, person, conversation };
  const words = Array.from({ length: 1 + random(3) }, () => vocabulary[random(14)]).join(' ');
  const kind = random(6);
  if (kind === 0) return [changed('message.edited', of, { text: words, change: `E${index}` })];
  if (kind === 1) return [changed('message.deleted', of, { change: `D${index}`, scope: 'everyone' })];
  if (kind === 2)
    return [changed('message.reacted', of, { change: `R${index}`, emoji: random(2) ? '👍' : '' })];
  if (kind === 3) return [linked(`10${who}`, `551198765432${who}`, random(3) > 0)];
  const sentAt = noon + (random(2) ? index : random(12)) * 20_000;
  return [captured({ ...of, text: words, sentAt, placeholder: random(8) === 0 })];
}

function inventDecision(random: (below: number) => number, bursts: readonly { name: string }[]): LedgerBody {
  const burst = bursts[random(bursts.length)]?.name ?? '';
  const flag = flagId(burst, categories[random(4)] ?? 'fraud');
  const common = { v: 1 as const, at: noon, flag };
  const kind = random(4);
  if (kind === 0) {
    return { ...common, type: 'decision.verdict', verdict: 'confirmed', reason: 'as_described' };
  }
  if (kind === 1) {
    const state = (['new', 'in_review', 'later'] as const)[random(3)] ?? 'new';
    return { ...common, type: 'decision.state', state };
  }
  if (kind === 2) return { ...common, type: 'decision.tag', tag: `tag ${random(3)}`, on: random(3) > 0 };
  return { ...common, type: 'decision.note', note: idOf(`n${random(50)}`), text: random(4) ? 'nota' : '' };
}

export const messageIds = (ledger: LedgerInMemory): MessageId[] =>
  ledger.bodies.flatMap((one) => {
    const record = one as LedgerBody;
    return record.type === 'message.added' ? [record.message.id] : [];
  });
