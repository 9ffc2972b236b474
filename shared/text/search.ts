import { inThreeLanguages } from './language.ts';
import { countSaid } from './when.ts';

/** Seconds with one decimal, in the language's own comma or point. */
const seconds = (milliseconds: number, tag: string) =>
  (Math.max(milliseconds, 100) / 1000).toLocaleString(tag, { maximumFractionDigits: 1 });

/** Search over all messages of this computer. */
export const searchText = inThreeLanguages({
  pt: {
    title: 'Busca',
    filtersLabel: 'Filtros',
    resultsLabel: 'Resultados',
    field: 'Buscar nas mensagens',
    placeholder: 'Palavras, nomes ou valores. Use aspas para uma frase exata',
    clear: 'Limpar a busca',
    showFilters: 'Filtros',
    hideFilters: 'Fechar filtros',
    period: 'Período',
    from: 'De',
    to: 'Até',
    periods: { all: 'Tudo', week: '7 dias', month: '30 dias', quarter: '90 dias', own: 'Datas' },
    accounts: 'Número',
    allAccounts: 'Todos os números',
    side: 'Quem escreveu',
    sides: { any: 'Todos', company: 'Empresa', contact: 'Contato' },
    only: 'Só mostrar',
    flaggedOnly: 'Com sinalização',
    withAttachment: 'Com anexo',
    category: 'Categoria',
    anyCategory: 'Todas',
    state: 'Situação',
    anyState: 'Todas',
    tag: 'Etiqueta',
    anyTag: 'Todas',
    clearFilters: 'Limpar filtros',
    total: (messages: number) => (messages === 1 ? '1 mensagem' : `${countSaid(messages, 'pt')} mensagens`),
    totalMore: (messages: number) => `mais de ${countSaid(messages, 'pt')} mensagens`,
    in: (conversations: number) =>
      conversations === 1 ? 'em 1 conversa' : `em ${countSaid(conversations, 'pt')} conversas`,
    took: (milliseconds: number) => `em ${seconds(milliseconds, 'pt-BR')} s, neste computador`,
    onlySome: (shown: number) =>
      `Aqui estão as ${countSaid(shown, 'pt')} mais recentes. Use os filtros para chegar às outras.`,
    toPerson: (sender: string, receiver: string) => `${sender} para ${receiver}`,
    inGroup: (sender: string, group: string) => `${sender} em ${group}`,
    edited: 'Editada',
    export: 'Exportar',
    exportHint: 'Exportar a conversa do resultado escolhido',
    inTriage: 'Ver na triagem',
    back: 'Voltar aos resultados',
    hitTitle: 'Na conversa',
    start: 'O que você procura?',
    startMore:
      'A busca acontece aqui, neste computador. Acento e maiúscula não importam: orcamento acha orçamento.',
    none: 'Nada encontrado.',
    noneMore: 'Tente menos palavras, ou tire um filtro.',
    searching: 'Buscando',
    failed: 'A busca não terminou.',
    failedMore: 'Tente de novo; se continuar, feche e abra o Zelo.',
    again: 'Tentar de novo',
    chooseHit: 'Escolha um resultado para ver a conversa em volta.',
    said: (messages: number) =>
      messages === 0
        ? 'Nada encontrado.'
        : messages === 1
          ? '1 mensagem encontrada.'
          : `${countSaid(messages, 'pt')} mensagens encontradas.`,
  },
  es: {
    title: 'Buscar',
    filtersLabel: 'Filtros',
    resultsLabel: 'Resultados',
    field: 'Buscar en los mensajes',
    placeholder: 'Palabras, nombres o valores. Usa comillas para una frase exacta',
    clear: 'Borrar la búsqueda',
    showFilters: 'Filtros',
    hideFilters: 'Cerrar filtros',
    period: 'Período',
    from: 'Desde',
    to: 'Hasta',
    periods: { all: 'Todo', week: '7 días', month: '30 días', quarter: '90 días', own: 'Fechas' },
    accounts: 'Número',
    allAccounts: 'Todos los números',
    side: 'Quién escribió',
    sides: { any: 'Todos', company: 'Empresa', contact: 'Contacto' },
    only: 'Mostrar solo',
    flaggedOnly: 'Con señalamiento',
    withAttachment: 'Con adjunto',
    category: 'Categoría',
    anyCategory: 'Todas',
    state: 'Situación',
    anyState: 'Todas',
    tag: 'Etiqueta',
    anyTag: 'Todas',
    clearFilters: 'Quitar filtros',
    total: (messages: number) => (messages === 1 ? '1 mensaje' : `${countSaid(messages, 'es')} mensajes`),
    totalMore: (messages: number) => `más de ${countSaid(messages, 'es')} mensajes`,
    in: (conversations: number) =>
      conversations === 1 ? 'en 1 conversación' : `en ${countSaid(conversations, 'es')} conversaciones`,
    took: (milliseconds: number) => `en ${seconds(milliseconds, 'es')} s, en esta computadora`,
    onlySome: (shown: number) =>
      `Aquí están los ${countSaid(shown, 'es')} más recientes. Usa los filtros para llegar a los demás.`,
    toPerson: (sender: string, receiver: string) => `${sender} a ${receiver}`,
    inGroup: (sender: string, group: string) => `${sender} en ${group}`,
    edited: 'Editado',
    export: 'Exportar',
    exportHint: 'Exportar la conversación del resultado elegido',
    inTriage: 'Ver en la revisión',
    back: 'Volver a los resultados',
    hitTitle: 'En la conversación',
    start: '¿Qué buscas?',
    startMore:
      'La búsqueda ocurre aquí, en esta computadora. Acentos y mayúsculas no importan: camion encuentra camión.',
    none: 'No se encontró nada.',
    noneMore: 'Prueba con menos palabras, o quita un filtro.',
    searching: 'Buscando',
    failed: 'La búsqueda no terminó.',
    failedMore: 'Prueba otra vez; si continúa, cierra y abre Zelo.',
    again: 'Probar otra vez',
    chooseHit: 'Elige un resultado para ver la conversación alrededor.',
    said: (messages: number) =>
      messages === 0
        ? 'No se encontró nada.'
        : messages === 1
          ? '1 mensaje encontrado.'
          : `${countSaid(messages, 'es')} mensajes encontrados.`,
  },
  en: {
    title: 'Search',
    filtersLabel: 'Filters',
    resultsLabel: 'Results',
    field: 'Search the messages',
    placeholder: 'Words, names or amounts. Use quotes for an exact phrase',
    clear: 'Clear the search',
    showFilters: 'Filters',
    hideFilters: 'Close filters',
    period: 'Period',
    from: 'From',
    to: 'To',
    periods: { all: 'All', week: '7 days', month: '30 days', quarter: '90 days', own: 'Dates' },
    accounts: 'Number',
    allAccounts: 'All numbers',
    side: 'Who wrote',
    sides: { any: 'All', company: 'Company', contact: 'Contact' },
    only: 'Show only',
    flaggedOnly: 'Flagged',
    withAttachment: 'With attachment',
    category: 'Category',
    anyCategory: 'All',
    state: 'State',
    anyState: 'All',
    tag: 'Tag',
    anyTag: 'All',
    clearFilters: 'Clear filters',
    total: (messages: number) => (messages === 1 ? '1 message' : `${countSaid(messages, 'en')} messages`),
    totalMore: (messages: number) => `more than ${countSaid(messages, 'en')} messages`,
    in: (conversations: number) =>
      conversations === 1 ? 'in 1 conversation' : `in ${countSaid(conversations, 'en')} conversations`,
    took: (milliseconds: number) => `in ${seconds(milliseconds, 'en-US')} s, on this computer`,
    onlySome: (shown: number) =>
      `These are the newest ${countSaid(shown, 'en')}. Use the filters to reach the others.`,
    toPerson: (sender: string, receiver: string) => `${sender} to ${receiver}`,
    inGroup: (sender: string, group: string) => `${sender} in ${group}`,
    edited: 'Edited',
    export: 'Export',
    exportHint: 'Export the conversation of the chosen result',
    inTriage: 'See in triage',
    back: 'Back to the results',
    hitTitle: 'In the conversation',
    start: 'What are you looking for?',
    startMore:
      'The search happens here, on this computer. Accents and capitals do not matter: cafe finds café.',
    none: 'Nothing found.',
    noneMore: 'Try fewer words, or take a filter off.',
    searching: 'Searching',
    failed: 'The search did not finish.',
    failedMore: 'Try again; if it goes on, close Zelo and open it again.',
    again: 'Try again',
    chooseHit: 'Choose a result to see the conversation around it.',
    said: (messages: number) =>
      messages === 0
        ? 'Nothing found.'
        : messages === 1
          ? '1 message found.'
          : `${countSaid(messages, 'en')} messages found.`,
  },
});
