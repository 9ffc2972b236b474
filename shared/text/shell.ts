import { inThreeLanguages } from './language.ts';
import { countSaid } from './when.ts';

/** The frame around everything: sections, state of the archive, keys, errors. */
export const shellText = inThreeLanguages({
  pt: {
    sectionsLabel: 'Seções',
    sections: {
      triage: 'Triagem',
      search: 'Busca',
      numbers: 'Números',
      rules: 'Regras',
      settings: 'Ajustes',
    },
    toSee: (count: number) => `${countSaid(count, 'pt')} por ver`,
    search: 'Buscar mensagens, nomes, valores',
    lock: 'Trancar',
    nothingLeaves: 'Nada sai daqui',
    nothingLeavesWhy: 'O Zelo não usa a internet. Tudo fica neste computador.',
    status: {
      upToDate: 'Tudo lido',
      reading: (done: number, total: number) => `Lendo ${countSaid(done, 'pt')} de ${countSaid(total, 'pt')}`,
      readingWhy: 'O Zelo está lendo as mensagens. Você pode trabalhar enquanto isso.',
      storing: (percent: string) => `Organizando o arquivo: ${percent}`,
      modelLoading: 'A IA está acordando',
      noModel: 'Sem a IA',
      noModelWhy:
        'A IA não abriu neste computador. As regras e as conferências por cálculo continuam valendo.',
    },
    rebuild: {
      title: 'O Zelo está refazendo o índice do arquivo.',
      over: 'O índice do arquivo foi refeito. Está tudo aqui.',
      missing:
        'O índice não estava no lugar. As mensagens e as decisões estão guardadas e voltam aos poucos.',
      damaged: 'O índice estava com defeito. As mensagens e as decisões estão guardadas e voltam aos poucos.',
      too_old: 'Esta versão organiza melhor o arquivo. Nada se perde.',
      too_new: 'O índice era de uma versão mais nova. As mensagens e as decisões estão guardadas.',
      other_archive: 'O índice era de outro arquivo. O deste está sendo refeito.',
    },
    parked: (count: number) =>
      count === 1
        ? '1 registro do arquivo não pôde ser lido. O resto está aqui.'
        : `${countSaid(count, 'pt')} registros do arquivo não puderam ser lidos. O resto está aqui.`,
    parkedWhich: (places: readonly number[], more: boolean) =>
      places.length === 1
        ? `É o registro ${countSaid(places[0] ?? 0, 'pt')}.`
        : `São os registros ${places.map((place) => countSaid(place, 'pt')).join(', ')}${more ? ' e outros' : ''}.`,
    undo: 'Desfazer',
    dismiss: 'Fechar aviso',
    close: 'Fechar',
    cancel: 'Cancelar',
    back: 'Voltar',
    save: 'Salvar',
    loading: 'Carregando',
    keysTitle: 'Atalhos do teclado',
    keysLead: 'Letras sozinhas valem fora dos campos de texto.',
    keysOff: 'As letras sozinhas estão desligadas. Ligue em Ajustes.',
    keysScope: 'Em todo lugar',
    keys: {
      next: 'Próximo',
      previous: 'Anterior',
      search: 'Buscar',
      lock: 'Trancar',
      help: 'Mostrar os atalhos',
      undo: 'Desfazer',
      goTo: (section: string) => `Ir para ${section}`,
    },
    keyNames: { Space: 'Espaço', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓' },
    notSaved: 'Não foi salvo',
    notSavedDetail: 'Nada mudou. Tente de novo.',
    error: {
      title: 'Esta tela parou',
      lead: 'Suas mensagens e decisões estão guardadas. Abra a tela de novo; se parar outra vez, feche e abra o Zelo.',
      again: 'Abrir de novo',
      detail: 'Detalhe técnico',
    },
    opening: 'Abrindo o arquivo',
    openFailed: 'O arquivo não abriu',
    strength: {
      label: 'Força da frase-senha',
      short: ['', 'Fraca.', 'Razoável.', 'Boa.', 'Excelente.'],
      more: [
        '',
        'Junte mais palavras que só você juntaria.',
        'Com mais uma palavra fica boa.',
        'Com mais uma palavra fica excelente.',
        'Ninguém adivinha esta.',
      ],
    },
    showPassphrase: 'Mostrar a frase',
    hidePassphrase: 'Esconder a frase',
  },
  es: {
    sectionsLabel: 'Secciones',
    sections: {
      triage: 'Revisión',
      search: 'Buscar',
      numbers: 'Números',
      rules: 'Reglas',
      settings: 'Ajustes',
    },
    toSee: (count: number) => `${countSaid(count, 'es')} por ver`,
    search: 'Buscar mensajes, nombres, montos',
    lock: 'Bloquear',
    nothingLeaves: 'Nada sale de aquí',
    nothingLeavesWhy: 'Zelo no usa internet. Todo queda en esta computadora.',
    status: {
      upToDate: 'Todo leído',
      reading: (done: number, total: number) =>
        `Leyendo ${countSaid(done, 'es')} de ${countSaid(total, 'es')}`,
      readingWhy: 'Zelo está leyendo los mensajes. Puedes trabajar mientras tanto.',
      storing: (percent: string) => `Ordenando el archivo: ${percent}`,
      modelLoading: 'La IA se está iniciando',
      noModel: 'Sin la IA',
      noModelWhy:
        'La IA no abrió en esta computadora. Las reglas y las comprobaciones por cálculo siguen activas.',
    },
    rebuild: {
      title: 'Zelo está rehaciendo el índice del archivo.',
      over: 'El índice del archivo se rehízo. Está todo aquí.',
      missing:
        'El índice no estaba en su lugar. Los mensajes y las decisiones están guardados y vuelven de a poco.',
      damaged:
        'El índice tenía un defecto. Los mensajes y las decisiones están guardados y vuelven de a poco.',
      too_old: 'Esta versión ordena mejor el archivo. No se pierde nada.',
      too_new: 'El índice era de una versión más nueva. Los mensajes y las decisiones están guardados.',
      other_archive: 'El índice era de otro archivo. Se está rehaciendo el de este.',
    },
    parked: (count: number) =>
      count === 1
        ? '1 registro del archivo no se pudo leer. El resto está aquí.'
        : `${countSaid(count, 'es')} registros del archivo no se pudieron leer. El resto está aquí.`,
    parkedWhich: (places: readonly number[], more: boolean) =>
      places.length === 1
        ? `Es el registro ${countSaid(places[0] ?? 0, 'es')}.`
        : `Son los registros ${places.map((place) => countSaid(place, 'es')).join(', ')}${more ? ' y otros' : ''}.`,
    undo: 'Deshacer',
    dismiss: 'Cerrar aviso',
    close: 'Cerrar',
    cancel: 'Cancelar',
    back: 'Volver',
    save: 'Guardar',
    loading: 'Cargando',
    keysTitle: 'Atajos de teclado',
    keysLead: 'Las letras solas funcionan fuera de los campos de texto.',
    keysOff: 'Las letras solas están desactivadas. Actívalas en Ajustes.',
    keysScope: 'En todas partes',
    keys: {
      next: 'Siguiente',
      previous: 'Anterior',
      search: 'Buscar',
      lock: 'Bloquear',
      help: 'Mostrar los atajos',
      undo: 'Deshacer',
      goTo: (section: string) => `Ir a ${section}`,
    },
    keyNames: { Space: 'Espacio', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓' },
    notSaved: 'No se guardó',
    notSavedDetail: 'Nada cambió. Inténtalo de nuevo.',
    error: {
      title: 'Esta pantalla se detuvo',
      lead: 'Tus mensajes y decisiones están guardados. Abre la pantalla de nuevo; si se detiene otra vez, cierra y abre Zelo.',
      again: 'Abrir de nuevo',
      detail: 'Detalle técnico',
    },
    opening: 'Abriendo el archivo',
    openFailed: 'El archivo no abrió',
    strength: {
      label: 'Fuerza de la frase de acceso',
      short: ['', 'Débil.', 'Aceptable.', 'Buena.', 'Excelente.'],
      more: [
        '',
        'Junta más palabras que solo tú juntarías.',
        'Con una palabra más queda buena.',
        'Con una palabra más queda excelente.',
        'Esta nadie la adivina.',
      ],
    },
    showPassphrase: 'Mostrar la frase',
    hidePassphrase: 'Ocultar la frase',
  },
  en: {
    sectionsLabel: 'Sections',
    sections: {
      triage: 'Triage',
      search: 'Search',
      numbers: 'Numbers',
      rules: 'Rules',
      settings: 'Settings',
    },
    toSee: (count: number) => `${countSaid(count, 'en')} to see`,
    search: 'Search messages, names, amounts',
    lock: 'Lock',
    nothingLeaves: 'Nothing leaves here',
    nothingLeavesWhy: 'Zelo does not use the internet. Everything stays on this computer.',
    status: {
      upToDate: 'All read',
      reading: (done: number, total: number) =>
        `Reading ${countSaid(done, 'en')} of ${countSaid(total, 'en')}`,
      readingWhy: 'Zelo is reading the messages. You can work meanwhile.',
      storing: (percent: string) => `Arranging the archive: ${percent}`,
      modelLoading: 'The AI is waking up',
      noModel: 'Without the AI',
      noModelWhy: 'The AI did not open on this computer. Rules and checks by arithmetic still work.',
    },
    rebuild: {
      title: 'Zelo is rebuilding the index of the archive.',
      over: 'The archive’s index was rebuilt. Everything is here.',
      missing: 'The index was not in its place. Messages and decisions are safe and come back bit by bit.',
      damaged: 'The index was damaged. Messages and decisions are safe and come back bit by bit.',
      too_old: 'This version arranges the archive better. Nothing is lost.',
      too_new: 'The index was made by a newer version. Messages and decisions are safe.',
      other_archive: 'The index belonged to another archive. This one’s is being rebuilt.',
    },
    parked: (count: number) =>
      count === 1
        ? '1 record of the archive could not be read. The rest is here.'
        : `${countSaid(count, 'en')} records of the archive could not be read. The rest is here.`,
    parkedWhich: (places: readonly number[], more: boolean) =>
      places.length === 1
        ? `It is record ${countSaid(places[0] ?? 0, 'en')}.`
        : `They are records ${places.map((place) => countSaid(place, 'en')).join(', ')}${more ? ' and others' : ''}.`,
    undo: 'Undo',
    dismiss: 'Close this message',
    close: 'Close',
    cancel: 'Cancel',
    back: 'Back',
    save: 'Save',
    loading: 'Loading',
    keysTitle: 'Keyboard shortcuts',
    keysLead: 'Single letters work outside text fields.',
    keysOff: 'Single letters are switched off. Switch them on in Settings.',
    keysScope: 'Everywhere',
    keys: {
      next: 'Next',
      previous: 'Previous',
      search: 'Search',
      lock: 'Lock',
      help: 'Show the shortcuts',
      undo: 'Undo',
      goTo: (section: string) => `Go to ${section}`,
    },
    keyNames: { Space: 'Space', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓' },
    notSaved: 'This was not saved',
    notSavedDetail: 'Nothing changed. Try again.',
    error: {
      title: 'This screen stopped',
      lead: 'Your messages and decisions are safe. Open the screen again; if it stops once more, close Zelo and open it.',
      again: 'Open again',
      detail: 'Technical detail',
    },
    opening: 'Opening the archive',
    openFailed: 'The archive did not open',
    strength: {
      label: 'Strength of the passphrase',
      short: ['', 'Weak.', 'Fair.', 'Good.', 'Excellent.'],
      more: [
        '',
        'Join more words that only you would join.',
        'One more word makes it good.',
        'One more word makes it excellent.',
        'Nobody guesses this one.',
      ],
    },
    showPassphrase: 'Show the phrase',
    hidePassphrase: 'Hide the phrase',
  },
});
