import type { Locale } from '../domain/categories.ts';
import type { SystemEvent } from '../domain/systemEvent.ts';
import { inThreeLanguages } from './language.ts';

type Sentence = (by: string, people: string, text: string) => string;
type Sentences = Readonly<Record<Exclude<SystemEvent['code'], 'other'>, Sentence>> & {
  readonly someone: string;
  readonly other: (text: string) => string;
};

/** What WhatsApp says in a conversation, as one sentence. `by` did it, `people` are those it concerns. */
const sentences = inThreeLanguages<Sentences>({
  pt: {
    someone: 'Alguém',
    group_created: (by, _people, text) => `${by} criou o grupo${text && ` “${text}”`}.`,
    group_subject: (by, _people, text) => `${by} mudou o nome do grupo para “${text}”.`,
    group_description: (by, _people, text) =>
      text === '' ? `${by} tirou a descrição do grupo.` : `${by} mudou a descrição do grupo: “${text}”.`,
    group_picture: (by) => `${by} mudou a imagem do grupo.`,
    group_added: (by, people) => `${by} adicionou ${people}.`,
    group_joined: (by, people) => `${people || by} entrou no grupo.`,
    group_removed: (by, people) => `${by} removeu ${people}.`,
    group_left: (by, people) => `${people || by} saiu do grupo.`,
    group_promoted: (by, people) => `${by} tornou ${people} admin.`,
    group_demoted: (by, people) => `${by} tirou de ${people} a função de admin.`,
    group_admins_write: (by) => `${by} deixou só os admins escreverem.`,
    group_all_write: (by) => `${by} deixou todos escreverem.`,
    group_admins_edit: (by) => `${by} deixou só os admins mudarem os dados do grupo.`,
    group_all_edit: (by) => `${by} deixou todos mudarem os dados do grupo.`,
    group_request: (by, people) => `${people || by} pediu para entrar no grupo.`,
    disappearing_on: (by) => `${by} ligou as mensagens temporárias. No Zelo elas ficam guardadas.`,
    disappearing_off: (by) => `${by} desligou as mensagens temporárias.`,
    number_changed: (by, people) => `${people || by} mudou de número.`,
    security_code_changed: (by) => `O código de segurança de ${by} mudou.`,
    message_pinned: (by) => `${by} fixou uma mensagem.`,
    poll_vote: (by) => `${by} votou na enquete.`,
    chat_cleared: (by) => `${by} limpou a conversa no celular. No Zelo ela fica guardada.`,
    call_offered: (by) => `Ligação de ${by}.`,
    call_missed: (by) => `Ligação perdida de ${by}.`,
    call_rejected: (by) => `Ligação de ${by} recusada.`,
    call_answered: (by) => `Ligação de ${by} atendida.`,
    other: (text) => `Aviso do WhatsApp (${text}).`,
  },
  es: {
    someone: 'Alguien',
    group_created: (by, _people, text) => `${by} creó el grupo${text && ` “${text}”`}.`,
    group_subject: (by, _people, text) => `${by} cambió el nombre del grupo a “${text}”.`,
    group_description: (by, _people, text) =>
      text === ''
        ? `${by} quitó la descripción del grupo.`
        : `${by} cambió la descripción del grupo: “${text}”.`,
    group_picture: (by) => `${by} cambió la imagen del grupo.`,
    group_added: (by, people) => `${by} agregó a ${people}.`,
    group_joined: (by, people) => `${people || by} entró al grupo.`,
    group_removed: (by, people) => `${by} sacó a ${people}.`,
    group_left: (by, people) => `${people || by} salió del grupo.`,
    group_promoted: (by, people) => `${by} hizo admin a ${people}.`,
    group_demoted: (by, people) => `${by} le quitó a ${people} la función de admin.`,
    group_admins_write: (by) => `${by} dejó que solo escriban los admins.`,
    group_all_write: (by) => `${by} dejó que escriban todos.`,
    group_admins_edit: (by) => `${by} dejó que solo los admins cambien los datos del grupo.`,
    group_all_edit: (by) => `${by} dejó que todos cambien los datos del grupo.`,
    group_request: (by, people) => `${people || by} pidió entrar al grupo.`,
    disappearing_on: (by) => `${by} activó los mensajes temporales. En Zelo quedan guardados.`,
    disappearing_off: (by) => `${by} desactivó los mensajes temporales.`,
    number_changed: (by, people) => `${people || by} cambió de número.`,
    security_code_changed: (by) => `El código de seguridad de ${by} cambió.`,
    message_pinned: (by) => `${by} fijó un mensaje.`,
    poll_vote: (by) => `${by} votó en la encuesta.`,
    chat_cleared: (by) => `${by} vació la conversación en el teléfono. En Zelo queda guardada.`,
    call_offered: (by) => `Llamada de ${by}.`,
    call_missed: (by) => `Llamada perdida de ${by}.`,
    call_rejected: (by) => `Llamada de ${by} rechazada.`,
    call_answered: (by) => `Llamada de ${by} atendida.`,
    other: (text) => `Aviso de WhatsApp (${text}).`,
  },
  en: {
    someone: 'Someone',
    group_created: (by, _people, text) => `${by} created the group${text && ` “${text}”`}.`,
    group_subject: (by, _people, text) => `${by} changed the group’s name to “${text}”.`,
    group_description: (by, _people, text) =>
      text === ''
        ? `${by} removed the group’s description.`
        : `${by} changed the group’s description: “${text}”.`,
    group_picture: (by) => `${by} changed the group’s picture.`,
    group_added: (by, people) => `${by} added ${people}.`,
    group_joined: (by, people) => `${people || by} joined the group.`,
    group_removed: (by, people) => `${by} removed ${people}.`,
    group_left: (by, people) => `${people || by} left the group.`,
    group_promoted: (by, people) => `${by} made ${people} an admin.`,
    group_demoted: (by, people) => `${by} took the admin role from ${people}.`,
    group_admins_write: (by) => `${by} let only admins write.`,
    group_all_write: (by) => `${by} let everyone write.`,
    group_admins_edit: (by) => `${by} let only admins change the group’s details.`,
    group_all_edit: (by) => `${by} let everyone change the group’s details.`,
    group_request: (by, people) => `${people || by} asked to join the group.`,
    disappearing_on: (by) => `${by} turned disappearing messages on. Zelo keeps them.`,
    disappearing_off: (by) => `${by} turned disappearing messages off.`,
    number_changed: (by, people) => `${people || by} changed numbers.`,
    security_code_changed: (by) => `The security code of ${by} changed.`,
    message_pinned: (by) => `${by} pinned a message.`,
    poll_vote: (by) => `${by} voted in the poll.`,
    chat_cleared: (by) => `${by} cleared the chat on the phone. Zelo keeps it.`,
    call_offered: (by) => `Call from ${by}.`,
    call_missed: (by) => `Missed call from ${by}.`,
    call_rejected: (by) => `Call from ${by} declined.`,
    call_answered: (by) => `Call from ${by} answered.`,
    other: (text) => `Notice from WhatsApp (${text}).`,
  },
});

export function sayEvent(locale: Locale, { code, by, people = [], text = '' }: SystemEvent): string {
  const words = sentences[locale];
  const whom = new Intl.ListFormat(locale, { type: 'conjunction' }).format(people);
  return code === 'other' ? words.other(text) : words[code](by ?? words.someone, whom, text);
}
