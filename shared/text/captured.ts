import { inThreeLanguages } from './language.ts';
import { countSaid } from './when.ts';

/** What only captured messages have: versions, deletions, reactions, answers, placeholders, gaps in coverage. */
export const capturedText = inThreeLanguages({
  pt: {
    answers: (name: string) => `Resposta a ${name}`,
    answersUnknown: 'Resposta a uma mensagem',
    notText: 'mensagem sem texto',
    forwarded: 'Encaminhada',
    forwardedOften: 'Encaminhada muitas vezes',
    temporary: 'Temporária no WhatsApp, guardada no Zelo.',
    voice: (length: string) => `Mensagem de voz, ${length}`,
    before: (when: string) => `Até ${when}:`,
    versions: (count: number) =>
      count === 1 ? 'Ver a versão anterior' : `Ver as ${count} versões anteriores`,
    hideVersions: 'Esconder versões anteriores',
    editUnavailable: (when: string) => `Editada ${when}. O novo texto não veio ao Zelo.`,
    deleted: 'Apagada no WhatsApp',
    deletedBy: (name: string, when: string) => `Por ${name}, ${when}. O Zelo guardou o original.`,
    deletedByUnknown: (when: string) => `${when}. O Zelo guardou o original.`,
    deletedHere: 'Apagada só no celular da empresa',
    reactions: 'Reações',
    placeholder: {
      view_once: 'Mensagem de visualização única: só abre no celular.',
      undecryptable: 'O WhatsApp ainda não entregou esta mensagem de forma legível.',
      unavailable: 'O conteúdo desta mensagem não veio ao Zelo.',
      unknown: 'Tipo de mensagem que o Zelo ainda não mostra. Ela está guardada.',
    },
    gap: {
      app_closed: (from: string, to: string) => `O Zelo ficou fechado de ${from} até ${to}.`,
      computer_asleep: (from: string, to: string) => `O computador ficou desligado de ${from} até ${to}.`,
      no_network: (from: string, to: string) => `O computador ficou sem internet de ${from} até ${to}.`,
      unlinked: (from: string, to: string) => `O número ficou desconectado do Zelo de ${from} até ${to}.`,
      disk: (from: string, to: string) => `O disco ficou sem espaço de ${from} até ${to}.`,
      whatsapp: (from: string, to: string) => `O WhatsApp não respondeu de ${from} até ${to}.`,
      unknown: (from: string, to: string) => `O Zelo ficou sem conexão de ${from} até ${to}.`,
      history: (from: string, to: string) => `O celular não enviou o histórico de ${from} até ${to}.`,
    },
    recovered: (count: number) =>
      count === 0
        ? 'Nenhuma mensagem desse tempo chegou depois.'
        : count === 1
          ? '1 mensagem desse tempo chegou depois.'
          : `${countSaid(count, 'pt')} mensagens desse tempo chegaram depois.`,
  },
  es: {
    answers: (name: string) => `Respuesta a ${name}`,
    answersUnknown: 'Respuesta a un mensaje',
    notText: 'mensaje sin texto',
    forwarded: 'Reenviado',
    forwardedOften: 'Reenviado muchas veces',
    temporary: 'Temporal en WhatsApp, guardado en Zelo.',
    voice: (length: string) => `Mensaje de voz, ${length}`,
    before: (when: string) => `Hasta ${when}:`,
    versions: (count: number) =>
      count === 1 ? 'Ver la versión anterior' : `Ver las ${count} versiones anteriores`,
    hideVersions: 'Ocultar versiones anteriores',
    editUnavailable: (when: string) => `Editado ${when}. El texto nuevo no llegó a Zelo.`,
    deleted: 'Eliminado en WhatsApp',
    deletedBy: (name: string, when: string) => `Por ${name}, ${when}. Zelo guardó el original.`,
    deletedByUnknown: (when: string) => `${when}. Zelo guardó el original.`,
    deletedHere: 'Eliminado solo en el teléfono de la empresa',
    reactions: 'Reacciones',
    placeholder: {
      view_once: 'Mensaje de una sola vista: solo se abre en el teléfono.',
      undecryptable: 'WhatsApp todavía no entregó este mensaje de forma legible.',
      unavailable: 'El contenido de este mensaje no llegó a Zelo.',
      unknown: 'Tipo de mensaje que Zelo todavía no muestra. Está guardado.',
    },
    gap: {
      app_closed: (from: string, to: string) => `Zelo estuvo cerrado desde ${from} hasta ${to}.`,
      computer_asleep: (from: string, to: string) =>
        `La computadora estuvo apagada desde ${from} hasta ${to}.`,
      no_network: (from: string, to: string) =>
        `La computadora estuvo sin internet desde ${from} hasta ${to}.`,
      unlinked: (from: string, to: string) =>
        `El número estuvo desconectado de Zelo desde ${from} hasta ${to}.`,
      disk: (from: string, to: string) => `El disco estuvo sin espacio desde ${from} hasta ${to}.`,
      whatsapp: (from: string, to: string) => `WhatsApp no respondió desde ${from} hasta ${to}.`,
      unknown: (from: string, to: string) => `Zelo estuvo sin conexión desde ${from} hasta ${to}.`,
      history: (from: string, to: string) => `El teléfono no envió el historial desde ${from} hasta ${to}.`,
    },
    recovered: (count: number) =>
      count === 0
        ? 'Ningún mensaje de ese tiempo llegó después.'
        : count === 1
          ? '1 mensaje de ese tiempo llegó después.'
          : `${countSaid(count, 'es')} mensajes de ese tiempo llegaron después.`,
  },
  en: {
    answers: (name: string) => `Reply to ${name}`,
    answersUnknown: 'Reply to a message',
    notText: 'message without text',
    forwarded: 'Forwarded',
    forwardedOften: 'Forwarded many times',
    temporary: 'Disappears on WhatsApp, kept in Zelo.',
    voice: (length: string) => `Voice message, ${length}`,
    before: (when: string) => `Until ${when}:`,
    versions: (count: number) =>
      count === 1 ? 'Show the earlier version' : `Show the ${count} earlier versions`,
    hideVersions: 'Hide earlier versions',
    editUnavailable: (when: string) => `Edited ${when}. The new text did not reach Zelo.`,
    deleted: 'Deleted on WhatsApp',
    deletedBy: (name: string, when: string) => `By ${name}, ${when}. Zelo kept the original.`,
    deletedByUnknown: (when: string) => `${when}. Zelo kept the original.`,
    deletedHere: 'Deleted on the company’s phone only',
    reactions: 'Reactions',
    placeholder: {
      view_once: 'View-once message: it only opens on the phone.',
      undecryptable: 'WhatsApp has not delivered this message in a readable form yet.',
      unavailable: 'The content of this message did not reach Zelo.',
      unknown: 'A kind of message that Zelo does not show yet. It is kept.',
    },
    gap: {
      app_closed: (from: string, to: string) => `Zelo was closed from ${from} until ${to}.`,
      computer_asleep: (from: string, to: string) => `The computer was off from ${from} until ${to}.`,
      no_network: (from: string, to: string) => `The computer was offline from ${from} until ${to}.`,
      unlinked: (from: string, to: string) => `The number was unlinked from Zelo from ${from} until ${to}.`,
      disk: (from: string, to: string) => `The disk was full from ${from} until ${to}.`,
      whatsapp: (from: string, to: string) => `WhatsApp did not answer from ${from} until ${to}.`,
      unknown: (from: string, to: string) => `Zelo was not connected from ${from} until ${to}.`,
      history: (from: string, to: string) => `The phone did not send the history from ${from} until ${to}.`,
    },
    recovered: (count: number) =>
      count === 0
        ? 'No message of that time arrived later.'
        : count === 1
          ? '1 message of that time arrived later.'
          : `${countSaid(count, 'en')} messages of that time arrived later.`,
  },
});

type GapWords = (typeof capturedText)['pt']['gap'];

/** One sentence about a gap; its instants come said already, in the zone of the account. */
export function sayGap(
  words: (typeof capturedText)['pt'],
  gap: {
    readonly kind: string;
    readonly cause?: string | undefined;
    readonly recovered?: number | undefined;
  },
  from: string,
  to: string,
): string {
  const cause =
    gap.kind === 'history' ? 'history' : gap.kind === 'not_stored' ? 'disk' : (gap.cause ?? 'unknown');
  const say = Object.hasOwn(words.gap, cause) ? words.gap[cause as keyof GapWords] : words.gap.unknown;
  return gap.recovered === undefined ? say(from, to) : `${say(from, to)} ${words.recovered(gap.recovered)}`;
}
