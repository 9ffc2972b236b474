import { inThreeLanguages } from './language.ts';

/** How a linked number is, in a word for the list and in a sentence with what to do for its page. */
export const healthText = inThreeLanguages({
  pt: {
    label: 'Conexão',
    states: {
      not_linked: 'Só importações',
      linking: 'Vinculando',
      connecting: 'Conectando',
      connected: 'Conectado',
      silent: 'Quieto demais',
      reconnecting: 'Sem conexão',
      logged_out: 'Desconectado',
      banned: 'Bloqueado',
      version_refused: 'Versão recusada',
      replaced: 'Vínculo trocado',
      cannot_store: 'Sem espaço',
      notice_missing: 'Falta o aviso',
    },
    more: {
      silent: 'A conexão parece viva, mas nada chega há tempo demais. O Zelo conecta de novo sozinho.',
      reconnecting:
        'O Zelo tenta de novo sozinho. O WhatsApp guarda as mensagens por alguns dias e entrega quando a conexão voltar.',
      logged_out:
        'O celular tirou este computador da lista de aparelhos. O que foi guardado continua aqui. Vincule de novo para seguir.',
      banned: 'O WhatsApp bloqueou esta conta. Resolva no celular; o que foi guardado continua aqui.',
      version_refused:
        'O WhatsApp pede uma versão mais nova do Zelo. Atualize o programa; as mensagens esperam no WhatsApp.',
      replaced: 'Outro programa assumiu este vínculo. Confira os aparelhos conectados no celular.',
      cannot_store:
        'O disco recusou a gravação, por isso a captura parou: nada é recebido sem ser guardado. Libere espaço e abra o Zelo de novo.',
      notice_missing: 'Registre o aviso ao funcionário. Até lá, nada é capturado.',
    },
    retryAt: (time: string) => `Próxima tentativa às ${time}.`,
    link: 'Vincular',
    linkAgain: 'Vincular de novo',
    unlink: 'Desvincular',
    unlinkTitle: (name: string) => `Desvincular ${name}?`,
    unlinkMore:
      'Este computador sai da lista de aparelhos do celular e para de receber mensagens novas. O que foi guardado continua aqui, e dá para vincular de novo quando quiser.',
    keep: 'Manter vinculado',
    unlinked: (name: string) => `${name} foi desvinculado.`,
    notUnlinked: 'Não foi possível desvincular agora. Confira a internet e tente de novo.',
  },
  es: {
    label: 'Conexión',
    states: {
      not_linked: 'Solo importaciones',
      linking: 'Vinculando',
      connecting: 'Conectando',
      connected: 'Conectado',
      silent: 'Demasiado callado',
      reconnecting: 'Sin conexión',
      logged_out: 'Desconectado',
      banned: 'Bloqueado',
      version_refused: 'Versión rechazada',
      replaced: 'Vínculo reemplazado',
      cannot_store: 'Sin espacio',
      notice_missing: 'Falta el aviso',
    },
    more: {
      silent: 'La conexión parece viva, pero hace demasiado que no llega nada. Zelo vuelve a conectar solo.',
      reconnecting:
        'Zelo lo intenta de nuevo solo. WhatsApp guarda los mensajes unos días y los entrega cuando vuelve la conexión.',
      logged_out:
        'El celular sacó esta computadora de su lista de dispositivos. Lo guardado sigue aquí. Vincula de nuevo para continuar.',
      banned: 'WhatsApp bloqueó esta cuenta. Resuélvelo en el celular; lo guardado sigue aquí.',
      version_refused:
        'WhatsApp pide una versión más nueva de Zelo. Actualiza el programa; los mensajes esperan en WhatsApp.',
      replaced: 'Otro programa tomó este vínculo. Revisa los dispositivos vinculados en el celular.',
      cannot_store:
        'El disco rechazó la escritura, por eso la captura se detuvo: nada se recibe sin guardarse. Libera espacio y abre Zelo de nuevo.',
      notice_missing: 'Registra el aviso al empleado. Hasta entonces no se captura nada.',
    },
    retryAt: (time: string) => `Próximo intento a las ${time}.`,
    link: 'Vincular',
    linkAgain: 'Vincular de nuevo',
    unlink: 'Desvincular',
    unlinkTitle: (name: string) => `¿Desvincular ${name}?`,
    unlinkMore:
      'Esta computadora sale de la lista de dispositivos del celular y deja de recibir mensajes nuevos. Lo guardado sigue aquí, y se puede vincular de nuevo cuando quieras.',
    keep: 'Mantener vinculado',
    unlinked: (name: string) => `${name} fue desvinculado.`,
    notUnlinked: 'No se pudo desvincular ahora. Revisa el internet e intenta de nuevo.',
  },
  en: {
    label: 'Connection',
    states: {
      not_linked: 'Imports only',
      linking: 'Linking',
      connecting: 'Connecting',
      connected: 'Connected',
      silent: 'Too quiet',
      reconnecting: 'No connection',
      logged_out: 'Disconnected',
      banned: 'Blocked',
      version_refused: 'Version refused',
      replaced: 'Link taken over',
      cannot_store: 'No space',
      notice_missing: 'Notice missing',
    },
    more: {
      silent: 'The connection looks alive, but nothing has come for too long. Zelo connects again by itself.',
      reconnecting:
        'Zelo tries again by itself. WhatsApp keeps the messages for some days and delivers them when the connection is back.',
      logged_out:
        'The phone took this computer off its list of devices. What was stored is still here. Link again to go on.',
      banned: 'WhatsApp has blocked this account. Settle it on the phone; what was stored is still here.',
      version_refused:
        'WhatsApp asks for a newer version of Zelo. Update the program; the messages wait at WhatsApp.',
      replaced: 'Another program took this link over. Look at the linked devices on the phone.',
      cannot_store:
        'The disk refused to write, so capture has stopped: nothing is received without being stored. Free some space and open Zelo again.',
      notice_missing: 'Record the notice to the employee. Until then nothing is captured.',
    },
    retryAt: (time: string) => `Next try at ${time}.`,
    link: 'Link',
    linkAgain: 'Link again',
    unlink: 'Unlink',
    unlinkTitle: (name: string) => `Unlink ${name}?`,
    unlinkMore:
      'This computer leaves the phone’s list of devices and receives no more new messages. What was stored stays here, and it can be linked again at any time.',
    keep: 'Keep it linked',
    unlinked: (name: string) => `${name} was unlinked.`,
    notUnlinked: 'It could not be unlinked now. Check the internet and try again.',
  },
});
