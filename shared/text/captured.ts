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
      app_closed: (span: string) => `O Zelo ficou fechado ${span}.`,
      computer_asleep: (span: string) => `O computador ficou suspenso ou desligado ${span}.`,
      no_network: (span: string) => `O computador ficou sem internet ${span}.`,
      unlinked: (span: string) => `O número ficou desconectado do Zelo ${span}.`,
      disk: (span: string) => `O disco ficou sem espaço ${span}.`,
      whatsapp: (span: string) => `O WhatsApp não respondeu ${span}.`,
      unknown: (span: string) => `O Zelo ficou sem conexão ${span}.`,
      history: (span: string) => `O celular não enviou o histórico ${span}.`,
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
      app_closed: (span: string) => `Zelo estuvo cerrado ${span}.`,
      computer_asleep: (span: string) => `La computadora estuvo suspendida o apagada ${span}.`,
      no_network: (span: string) => `La computadora estuvo sin internet ${span}.`,
      unlinked: (span: string) => `El número estuvo desconectado de Zelo ${span}.`,
      disk: (span: string) => `El disco estuvo sin espacio ${span}.`,
      whatsapp: (span: string) => `WhatsApp no respondió ${span}.`,
      unknown: (span: string) => `Zelo estuvo sin conexión ${span}.`,
      history: (span: string) => `El teléfono no envió el historial ${span}.`,
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
      app_closed: (span: string) => `Zelo was closed ${span}.`,
      computer_asleep: (span: string) => `The computer was asleep or off ${span}.`,
      no_network: (span: string) => `The computer was offline ${span}.`,
      unlinked: (span: string) => `The number was not linked to Zelo ${span}.`,
      disk: (span: string) => `The disk was full ${span}.`,
      whatsapp: (span: string) => `WhatsApp did not answer ${span}.`,
      unknown: (span: string) => `Zelo was not connected ${span}.`,
      history: (span: string) => `The phone did not send the history ${span}.`,
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

/** One sentence about a gap; its span comes said already, in the zone of the account. */
export function sayGap(
  words: (typeof capturedText)['pt'],
  gap: {
    readonly kind: string;
    readonly cause?: string | undefined;
    readonly recovered?: number | undefined;
  },
  span: string,
): string {
  const cause =
    gap.kind === 'history' ? 'history' : gap.kind === 'not_stored' ? 'disk' : (gap.cause ?? 'unknown');
  const say = Object.hasOwn(words.gap, cause) ? words.gap[cause as keyof GapWords] : words.gap.unknown;
  return gap.recovered === undefined ? say(span) : `${say(span)} ${words.recovered(gap.recovered)}`;
}
