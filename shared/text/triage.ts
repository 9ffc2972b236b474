import { inThreeLanguages } from './language.ts';
import { countSaid } from './when.ts';

/** The queue: what is left to see, and what was decided. */
export const triageText = inThreeLanguages({
  pt: {
    title: 'Triagem',
    queueLabel: 'Fila de triagem',
    listLabel: 'Sinalizações',
    allAccounts: 'Todos os números',
    filter: 'Filtrar',
    filterTitle: 'Mostrar só',
    account: 'Número',
    category: 'Categoria',
    severity: 'Gravidade',
    tag: 'Etiqueta',
    any: 'Todas',
    anyAccount: 'Todos',
    clearFilters: 'Limpar filtros',
    filtersOn: (count: number) => (count === 1 ? '1 filtro ligado' : `${String(count)} filtros ligados`),
    tabs: { toSee: 'Por ver', later: 'Depois', inReview: 'Análise', decided: 'Decididos' },
    tabsLabel: 'Estados',
    groups: { high: 'Veja primeiro', moderate: 'Quando puder', low: 'Sem pressa' },
    groupCount: {
      high: (count: number) => `${countSaid(count, 'pt')} · alta`,
      moderate: (count: number) => `${countSaid(count, 'pt')} · moderada`,
      low: (count: number) => `${countSaid(count, 'pt')} · baixa`,
    },
    severitySaid: { high: 'Gravidade alta', moderate: 'Gravidade moderada', low: 'Gravidade baixa' },
    onlySome: (shown: number) =>
      `Aqui estão as primeiras ${countSaid(shown, 'pt')}. Use os filtros para ver as outras.`,
    none: {
      toSee: 'Nada por ver.',
      toSeeMore: 'As novas aparecem aqui sozinhas.',
      later: 'Nada para depois.',
      laterMore: 'Com D, uma sinalização espera aqui.',
      inReview: 'Nada em análise.',
      inReviewMore: 'Com R, uma sinalização fica aqui enquanto você apura.',
      decided: 'Nada decidido ainda.',
      decidedMore: 'O que você confirma ou descarta fica aqui.',
      filtered: 'Nada com estes filtros.',
    },
    calm: {
      title: 'Tudo visto por aqui.',
      lead: (decidedToday: number, later: number) => {
        const decided =
          decidedToday === 0
            ? 'Hoje não há nada à espera da sua decisão.'
            : decidedToday === 1
              ? 'Você decidiu 1 sinalização hoje.'
              : `Você decidiu ${countSaid(decidedToday, 'pt')} sinalizações hoje.`;
        const waiting =
          later === 0
            ? ''
            : later === 1
              ? ' Uma ficou para depois.'
              : ` ${countSaid(later, 'pt')} ficaram para depois.`;
        return decided + waiting;
      },
      laterSince: (when: string) => `de ${when}`,
      seeDecided: 'Ver decididos',
      seeLater: 'Ver as de depois',
      stillLooking: (left: number) =>
        left === 1 ? 'O Zelo ainda lê 1 mensagem.' : `O Zelo ainda lê ${countSaid(left, 'pt')} mensagens.`,
    },
    first: {
      title: 'Ainda não há conversas aqui.',
      lead: 'Importe uma conversa exportada do WhatsApp. O Zelo lê tudo neste computador e mostra aqui o que parece errado.',
      do: 'Importar uma conversa',
    },
    chooseOne: 'Escolha uma sinalização na fila.',
    loading: 'Abrindo a fila',
    failed: 'A fila não abriu.',
    failedMore: 'Nada se perdeu. Tente de novo; se continuar, feche e abra o Zelo.',
    again: 'Tentar de novo',
    newer: (count: number) =>
      count === 1 ? '1 sinalização por ver' : `${countSaid(count, 'pt')} sinalizações por ver`,
  },
  es: {
    title: 'Revisión',
    queueLabel: 'Cola de revisión',
    listLabel: 'Señalamientos',
    allAccounts: 'Todos los números',
    filter: 'Filtrar',
    filterTitle: 'Mostrar solo',
    account: 'Número',
    category: 'Categoría',
    severity: 'Gravedad',
    tag: 'Etiqueta',
    any: 'Todas',
    anyAccount: 'Todos',
    clearFilters: 'Quitar filtros',
    filtersOn: (count: number) => (count === 1 ? '1 filtro puesto' : `${String(count)} filtros puestos`),
    tabs: { toSee: 'Por ver', later: 'Después', inReview: 'En curso', decided: 'Decididos' },
    tabsLabel: 'Estados',
    groups: { high: 'Mira primero', moderate: 'Cuando puedas', low: 'Sin prisa' },
    groupCount: {
      high: (count: number) => `${countSaid(count, 'es')} · alta`,
      moderate: (count: number) => `${countSaid(count, 'es')} · moderada`,
      low: (count: number) => `${countSaid(count, 'es')} · baja`,
    },
    severitySaid: { high: 'Gravedad alta', moderate: 'Gravedad moderada', low: 'Gravedad baja' },
    onlySome: (shown: number) =>
      `Aquí están los primeros ${countSaid(shown, 'es')}. Usa los filtros para ver los demás.`,
    none: {
      toSee: 'Nada por ver.',
      toSeeMore: 'Los nuevos aparecen aquí solos.',
      later: 'Nada para después.',
      laterMore: 'Con D, un señalamiento espera aquí.',
      inReview: 'Nada en curso.',
      inReviewMore: 'Con R, un señalamiento queda aquí mientras averiguas.',
      decided: 'Nada decidido todavía.',
      decidedMore: 'Lo que confirmas o descartas queda aquí.',
      filtered: 'Nada con estos filtros.',
    },
    calm: {
      title: 'Todo visto por aquí.',
      lead: (decidedToday: number, later: number) => {
        const decided =
          decidedToday === 0
            ? 'Hoy nada espera tu decisión.'
            : decidedToday === 1
              ? 'Hoy decidiste 1 señalamiento.'
              : `Hoy decidiste ${countSaid(decidedToday, 'es')} señalamientos.`;
        const waiting =
          later === 0
            ? ''
            : later === 1
              ? ' Uno quedó para después.'
              : ` ${countSaid(later, 'es')} quedaron para después.`;
        return decided + waiting;
      },
      laterSince: (when: string) => `de ${when}`,
      seeDecided: 'Ver los decididos',
      seeLater: 'Ver los de después',
      stillLooking: (left: number) =>
        left === 1 ? 'Zelo todavía lee 1 mensaje.' : `Zelo todavía lee ${countSaid(left, 'es')} mensajes.`,
    },
    first: {
      title: 'Todavía no hay conversaciones aquí.',
      lead: 'Importa una conversación exportada de WhatsApp. Zelo lee todo en esta computadora y muestra aquí lo que parece estar mal.',
      do: 'Importar una conversación',
    },
    chooseOne: 'Elige un señalamiento de la cola.',
    loading: 'Abriendo la cola',
    failed: 'La cola no abrió.',
    failedMore: 'No se perdió nada. Prueba otra vez; si continúa, cierra y abre Zelo.',
    again: 'Probar otra vez',
    newer: (count: number) =>
      count === 1 ? '1 señalamiento por ver' : `${countSaid(count, 'es')} señalamientos por ver`,
  },
  en: {
    title: 'Triage',
    queueLabel: 'Triage queue',
    listLabel: 'Flags',
    allAccounts: 'All numbers',
    filter: 'Filter',
    filterTitle: 'Show only',
    account: 'Number',
    category: 'Category',
    severity: 'Severity',
    tag: 'Tag',
    any: 'All',
    anyAccount: 'All',
    clearFilters: 'Clear filters',
    filtersOn: (count: number) => (count === 1 ? '1 filter on' : `${String(count)} filters on`),
    tabs: { toSee: 'To see', later: 'Later', inReview: 'In review', decided: 'Decided' },
    tabsLabel: 'States',
    groups: { high: 'See first', moderate: 'When you can', low: 'No hurry' },
    groupCount: {
      high: (count: number) => `${countSaid(count, 'en')} · high`,
      moderate: (count: number) => `${countSaid(count, 'en')} · moderate`,
      low: (count: number) => `${countSaid(count, 'en')} · low`,
    },
    severitySaid: { high: 'High severity', moderate: 'Moderate severity', low: 'Low severity' },
    onlySome: (shown: number) =>
      `These are the first ${countSaid(shown, 'en')}. Use the filters to see the others.`,
    none: {
      toSee: 'Nothing to see.',
      toSeeMore: 'New ones appear here by themselves.',
      later: 'Nothing for later.',
      laterMore: 'Press D and a flag waits here.',
      inReview: 'Nothing in review.',
      inReviewMore: 'Press R and a flag stays here while you find out.',
      decided: 'Nothing decided yet.',
      decidedMore: 'What you confirm or dismiss stays here.',
      filtered: 'Nothing with these filters.',
    },
    calm: {
      title: 'All seen here.',
      lead: (decidedToday: number, later: number) => {
        const decided =
          decidedToday === 0
            ? 'Nothing waits for your decision today.'
            : decidedToday === 1
              ? 'You decided 1 flag today.'
              : `You decided ${countSaid(decidedToday, 'en')} flags today.`;
        const waiting =
          later === 0
            ? ''
            : later === 1
              ? ' One is left for later.'
              : ` ${countSaid(later, 'en')} are left for later.`;
        return decided + waiting;
      },
      laterSince: (when: string) => `from ${when}`,
      seeDecided: 'See the decided ones',
      seeLater: 'See those for later',
      stillLooking: (left: number) =>
        left === 1
          ? 'Zelo is still reading 1 message.'
          : `Zelo is still reading ${countSaid(left, 'en')} messages.`,
    },
    first: {
      title: 'There are no conversations here yet.',
      lead: 'Import a chat exported from WhatsApp. Zelo reads all of it on this computer and shows here what looks wrong.',
      do: 'Import a chat',
    },
    chooseOne: 'Choose a flag in the queue.',
    loading: 'Opening the queue',
    failed: 'The queue did not open.',
    failedMore: 'Nothing is lost. Try again; if it goes on, close Zelo and open it again.',
    again: 'Try again',
    newer: (count: number) => (count === 1 ? '1 flag to see' : `${countSaid(count, 'en')} flags to see`),
  },
});
