import { inThreeLanguages } from './language.ts';
import { countSaid } from './when.ts';

/** An import that goes on behind the screens: its line in the frame, and what is said when it ends. */
export const importsText = inThreeLanguages({
  pt: {
    background: 'Continuar em segundo plano',
    backgroundHelp: 'Pode trabalhar enquanto isso. A linha no alto mostra até onde chegou.',
    label: 'Importações em andamento',
    importing: (title: string) => `Importando ${title}`,
    importingOne: 'Importando uma conversa',
    waiting: (count: number) => (count === 1 ? 'mais 1 na fila' : `mais ${countSaid(count, 'pt')} na fila`),
    stop: 'Parar',
    stopping: 'Parando',
    done: (title: string) => `${title} está aqui`,
    doneOne: 'A conversa está aqui',
    added: (count: number) =>
      count === 0
        ? 'Tudo já estava aqui. Nada se repetiu.'
        : count === 1
          ? '1 mensagem nova.'
          : `${countSaid(count, 'pt')} mensagens novas.`,
    see: 'Ver conversa',
    cancelled: 'Importação parada',
    cancelledDetail: 'O que entrou está guardado. Importe o mesmo arquivo depois: nada se repete.',
    failed: 'A importação parou',
  },
  es: {
    background: 'Continuar en segundo plano',
    backgroundHelp: 'Puedes trabajar mientras tanto. La línea de arriba muestra hasta dónde llegó.',
    label: 'Importaciones en curso',
    importing: (title: string) => `Importando ${title}`,
    importingOne: 'Importando un chat',
    waiting: (count: number) =>
      count === 1 ? '1 más en la cola' : `${countSaid(count, 'es')} más en la cola`,
    stop: 'Detener',
    stopping: 'Deteniendo',
    done: (title: string) => `${title} está aquí`,
    doneOne: 'El chat está aquí',
    added: (count: number) =>
      count === 0
        ? 'Todo estaba aquí ya. Nada se repitió.'
        : count === 1
          ? '1 mensaje nuevo.'
          : `${countSaid(count, 'es')} mensajes nuevos.`,
    see: 'Ver el chat',
    cancelled: 'Importación detenida',
    cancelledDetail: 'Lo que entró está guardado. Importa el mismo archivo después: nada se repite.',
    failed: 'La importación se detuvo',
  },
  en: {
    background: 'Go on in the background',
    backgroundHelp: 'You can work meanwhile. The line at the top shows how far it is.',
    label: 'Imports under way',
    importing: (title: string) => `Importing ${title}`,
    importingOne: 'Importing a chat',
    waiting: (count: number) => (count === 1 ? '1 more in line' : `${countSaid(count, 'en')} more in line`),
    stop: 'Stop',
    stopping: 'Stopping',
    done: (title: string) => `${title} is here`,
    doneOne: 'The chat is here',
    added: (count: number) =>
      count === 0
        ? 'All of it was here already. Nothing was repeated.'
        : count === 1
          ? '1 new message.'
          : `${countSaid(count, 'en')} new messages.`,
    see: 'See the chat',
    cancelled: 'Import stopped',
    cancelledDetail: 'What came in is stored. Import the same file later: nothing repeats.',
    failed: 'The import stopped',
  },
});
