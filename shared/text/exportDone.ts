import { inThreeLanguages } from './language.ts';
import { countSaid } from './when.ts';

/** What the dialog says once a pack is saved. */
export const exportDoneText = inThreeLanguages({
  pt: {
    done: 'Pacote salvo.',
    doneMore: (messages: number, media: number) =>
      [
        messages === 1 ? '1 mensagem' : `${countSaid(messages, 'pt')} mensagens`,
        ...(media === 0 ? [] : [media === 1 ? '1 mídia' : `${countSaid(media, 'pt')} mídias`]),
      ].join(' e '),
    missing: (count: number) =>
      count === 1
        ? '1 anexo não está no pacote. A lista dentro dele diz por quê.'
        : `${countSaid(count, 'pt')} anexos não estão no pacote. A lista dentro dele diz por quê.`,
    hash: 'Impressão digital do pacote (SHA-256)',
    hashAbout: 'Prova que o arquivo não mudou. O Zelo guarda este número no registro.',
    copy: 'Copiar',
    copied: 'Copiado',
    whatNow: 'O que fazer agora',
    steps: [
      'Guarde este número fora deste computador: no papel ou em um e-mail para você.',
      'Entregue o zip inteiro, como está, e mande o número por outro caminho.',
      'Quem recebe confere o número antes de abrir. A transcrição ensina como, no fim.',
    ],
    show: 'Mostrar na pasta',
    close: 'Fechar',
  },
  es: {
    done: 'Paquete guardado.',
    doneMore: (messages: number, media: number) =>
      [
        messages === 1 ? '1 mensaje' : `${countSaid(messages, 'es')} mensajes`,
        ...(media === 0 ? [] : [media === 1 ? '1 adjunto' : `${countSaid(media, 'es')} adjuntos`]),
      ].join(' y '),
    missing: (count: number) =>
      count === 1
        ? '1 adjunto no está en el paquete. La lista dentro de él dice por qué.'
        : `${countSaid(count, 'es')} adjuntos no están en el paquete. La lista dentro de él dice por qué.`,
    hash: 'Huella digital del paquete (SHA-256)',
    hashAbout: 'Prueba que el archivo no cambió. Zelo guarda este número en el registro.',
    copy: 'Copiar',
    copied: 'Copiado',
    whatNow: 'Qué hacer ahora',
    steps: [
      'Guarda este número fuera de esta computadora: en papel o en un correo para ti.',
      'Entrega el zip entero, tal como está, y envía el número por otro camino.',
      'Quien lo recibe comprueba el número antes de abrir. La transcripción explica cómo, al final.',
    ],
    show: 'Mostrar en la carpeta',
    close: 'Cerrar',
  },
  en: {
    done: 'Pack saved.',
    doneMore: (messages: number, media: number) =>
      [
        messages === 1 ? '1 message' : `${countSaid(messages, 'en')} messages`,
        ...(media === 0 ? [] : [media === 1 ? '1 media item' : `${countSaid(media, 'en')} media items`]),
      ].join(' and '),
    missing: (count: number) =>
      count === 1
        ? '1 attachment is not in the pack. The list inside it says why.'
        : `${countSaid(count, 'en')} attachments are not in the pack. The list inside it says why.`,
    hash: 'Fingerprint of the pack (SHA-256)',
    hashAbout: 'It proves that the file has not changed. Zelo keeps this number on record.',
    copy: 'Copy',
    copied: 'Copied',
    whatNow: 'What to do now',
    steps: [
      'Keep this number outside this computer: on paper or in an e-mail to yourself.',
      'Hand over the whole zip, as it is, and send the number another way.',
      'Whoever receives it checks the number before opening. The transcript explains how, at its end.',
    ],
    show: 'Show in folder',
    close: 'Close',
  },
});
