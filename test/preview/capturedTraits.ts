import type { CoverageRow, MessageRow } from '../../renderer/data/rows.ts';

/** What only live capture brings, put on the messages of one conversation, so that each can be looked at. */
export function withCapturedTraits(messages: readonly MessageRow[]): readonly MessageRow[] {
  return messages.map((message, index) => {
    const earlier = messages[index - 1];
    switch (index) {
      case 1:
        return {
          ...message,
          reactions: [
            { emoji: '👍', by: 'Camila', fromMe: false },
            { emoji: '❤️', fromMe: true },
          ],
        };
      case 2:
        return {
          ...message,
          kind: 'placeholder',
          text: '',
          capture: { ...capture, placeholder: 'view_once' },
        };
      case 3:
        return {
          ...message,
          edited: true,
          versions: [{ text: 'Fica R$ 16.900 à vista, entrada de 50%', at: message.sentAt + 240_000 }],
        };
      case 4:
        return {
          ...message,
          ...(earlier?.sender === undefined
            ? {}
            : { quoted: { id: earlier.id, sender: earlier.sender, text: earlier.text } }),
          capture: { ...capture, forwarded: 1, ephemeralSeconds: 86_400 },
        };
      case 6:
        return {
          ...message,
          deleted: {
            at: message.sentAt + 60_000,
            by: message.sender ?? '',
            fromMe: false,
            scope: 'everyone',
          },
        };
      default:
        return message;
    }
  });
}

const capture = {
  lookup: '0'.repeat(32),
  whatsappId: 'A',
  chat: { group: '1' },
  fromMe: false,
  source: 'live',
  content: 'conversation',
} as const;

/** Just before the fifth message. */
export function gapsOf(messages: readonly MessageRow[]): readonly CoverageRow[] {
  const at = messages[4]?.sentAt;
  if (at === undefined) return [];
  return [
    { id: 1, kind: 'offline', cause: 'computer_asleep', from: at - 180_000, to: at - 60_000, recovered: 1 },
  ];
}
