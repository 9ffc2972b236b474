import { inThreeLanguages } from './language.ts';
import { countSaid } from './when.ts';

const pt = (count: number) => countSaid(count, 'pt');
const es = (count: number) => countSaid(count, 'es');
const en = (count: number) => countSaid(count, 'en');

/** Bringing an exported chat into the archive. */
export const importWizardText = inThreeLanguages({
  pt: {
    title: 'Importar uma conversa',
    stepsLabel: 'Passos da importação',
    steps: ['Arquivo', 'Conferir', 'Guardar'],
    chooseLead:
      'No celular, abra a conversa, toque no nome e escolha Exportar conversa. Escolha aqui o arquivo .zip ou .txt.',
    choose: 'Escolher arquivo',
    chooseOther: 'Escolher outro',
    chooseAgain: 'Importar outra',
    reading: 'Lendo o arquivo',
    stays: 'O arquivo é lido neste computador e guardado com criptografia.',
    general: 'Este arquivo não pôde ser importado. Nada foi guardado. Exporte a conversa de novo no celular.',
    beginning: 'Começo da conversa',
    counts: (messages: number, people: number) =>
      `${pt(messages)} ${messages === 1 ? 'mensagem' : 'mensagens'}, ${pt(people)} ${people === 1 ? 'pessoa' : 'pessoas'}`,
    media: (files: number, named: number) =>
      named === 0
        ? 'Sem mídia'
        : files === 0
          ? named === 1
            ? '1 mídia citada, que não está no arquivo'
            : `${pt(named)} mídias citadas, nenhuma no arquivo`
          : `${pt(files)} de ${pt(named)} mídias no arquivo`,
    unreadable: (lines: number) =>
      lines === 1 ? '1 linha que não deu para ler' : `${pt(lines)} linhas que não deu para ler`,
    unreadableWhere: (lines: string) => `Linhas ${lines}. O resto entra normalmente.`,
    kinds: { attachment: 'Mídia', deleted: 'Mensagem apagada', system: 'Aviso do WhatsApp' },
    company: 'Quem é da empresa?',
    companyHelp: 'Marque quem atende pela empresa.',
    messagesOf: (count: number) => (count === 1 ? '1 mensagem' : `${pt(count)} mensagens`),
    dayOrder: 'Que dia é este?',
    dayOrderHelp:
      'O arquivo não diz se o dia vem antes do mês. Escolha a leitura certa da primeira mensagem.',
    timeZone: 'Fuso horário do celular',
    timeZoneHelp:
      'A conversa exportada traz as horas sem dizer de que lugar. Sugerimos o fuso deste computador: troque se o celular fica em outro.',
    timeZoneUnknownHelp:
      'A conversa exportada traz as horas sem dizer de que lugar. Este computador não diz o seu fuso: sugerimos o de Brasília.',
    timeZoneKnownHelp:
      'A conversa exportada traz as horas sem dizer de que lugar. Sugerimos o fuso dos números que já estão aqui.',
    commonZones: 'Mais usados',
    otherZones: 'Outros',
    account: 'De qual número é esta conversa?',
    newAccount: 'Um número novo',
    accountName: 'Nome do número',
    accountNameExample: 'Vendas 2',
    owner: 'Quem usa este número',
    ownerExample: 'Davi Moura',
    notice: (person: string) => `${person} foi avisado de que este número é acompanhado`,
    noticeSomeone: 'Quem usa este número foi avisado de que ele é acompanhado',
    noticeHelp: (operator: string) => `Fica registrado em nome de ${operator}. Sem o aviso, nada entra.`,
    noticeOn: 'Data do aviso',
    alikeTitle: (title: string) => `Este arquivo parece ser a conversa ${title}.`,
    alikeCounts: (fresh: number, there: number) =>
      `${fresh === 0 ? 'Nenhuma mensagem nova' : fresh === 1 ? '1 mensagem nova' : `${pt(fresh)} mensagens novas`}, ${pt(there)} já ${there === 1 ? 'está' : 'estão'} aqui`,
    alikeAhead: (hours: string) => `os horários estão ${hours} adiante`,
    alikeBehind: (hours: string) => `os horários estão ${hours} atrás`,
    alikeRenamed: (here: string, there: string) => `“${here}” aparece como “${there}”`,
    addThere: (title: string) => `Juntar a ${title}`,
    addThereHelp: 'Só entra o que falta. Nada se repete.',
    keepApart: 'Guardar como outra conversa',
    conversationTitle: 'Nome da conversa',
    begin: 'Importar',
    complaints: {
      company: 'Marque pelo menos uma pessoa da empresa.',
      account_name: 'Dê um nome ao número.',
      owner: 'Diga quem usa este número.',
      notice: 'Sem o aviso registrado, a conversa não entra.',
      notice_date: 'Diga a data do aviso. Ela não pode ser no futuro.',
      title: 'Dê um nome à conversa.',
    },
    running: 'Guardando a conversa',
    phases: {
      waiting: 'Esperando a importação anterior terminar',
      inspecting: 'Lendo o arquivo',
      aligning: 'Comparando com o que já está aqui',
      messages: 'Guardando mensagens',
      media: 'Guardando mídias',
    },
    progress: (done: number, total: number) => `${pt(done)} de ${pt(total)}`,
    stop: 'Parar',
    stopping: 'Parando',
    safe: 'O que já entrou está guardado. Se parar agora, importe o mesmo arquivo depois: nada se repete.',
    done: 'A conversa está aqui',
    doneNothing: 'Tudo já estava aqui',
    cancelled: 'Importação parada',
    failed: 'A importação parou',
    added: (count: number) => (count === 1 ? 'mensagem nova' : 'mensagens novas'),
    alreadyThere: 'já estavam aqui',
    mediaStored: 'mídias guardadas',
    mediaMissing: 'mídias fora do arquivo',
    nextReading: 'O Zelo está lendo as mensagens agora. As sinalizações aparecem na triagem aos poucos.',
    nothingRepeats: 'Nada foi repetido.',
    seeFlags: 'Ver sinalizações',
  },
  es: {
    title: 'Importar un chat',
    stepsLabel: 'Pasos de la importación',
    steps: ['Archivo', 'Comprobar', 'Guardar'],
    chooseLead:
      'En el teléfono, abre el chat, toca el nombre y elige Exportar chat. Elige aquí el archivo .zip o .txt.',
    choose: 'Elegir archivo',
    chooseOther: 'Elegir otro',
    chooseAgain: 'Importar otro',
    reading: 'Leyendo el archivo',
    stays: 'El archivo se lee en esta computadora y se guarda cifrado.',
    general: 'No se pudo importar este archivo. No se guardó nada. Exporta el chat de nuevo en el teléfono.',
    beginning: 'Comienzo del chat',
    counts: (messages: number, people: number) =>
      `${es(messages)} ${messages === 1 ? 'mensaje' : 'mensajes'}, ${es(people)} ${people === 1 ? 'persona' : 'personas'}`,
    media: (files: number, named: number) =>
      named === 0
        ? 'Sin archivos'
        : files === 0
          ? named === 1
            ? '1 archivo citado, que no está incluido'
            : `${es(named)} archivos citados, ninguno incluido`
          : `${es(files)} de ${es(named)} archivos incluidos`,
    unreadable: (lines: number) =>
      lines === 1 ? '1 línea que no se pudo leer' : `${es(lines)} líneas que no se pudieron leer`,
    unreadableWhere: (lines: string) => `Líneas ${lines}. El resto entra normalmente.`,
    kinds: { attachment: 'Archivo', deleted: 'Mensaje eliminado', system: 'Aviso de WhatsApp' },
    company: '¿Quién es de la empresa?',
    companyHelp: 'Marca a quien atiende por la empresa.',
    messagesOf: (count: number) => (count === 1 ? '1 mensaje' : `${es(count)} mensajes`),
    dayOrder: '¿Qué día es este?',
    dayOrderHelp:
      'El archivo no dice si el día va antes del mes. Elige la lectura correcta del primer mensaje.',
    timeZone: 'Zona horaria del teléfono',
    timeZoneHelp:
      'El chat exportado trae las horas sin decir de qué lugar. Sugerimos la zona de esta computadora: cámbiala si el teléfono está en otra.',
    timeZoneUnknownHelp:
      'El chat exportado trae las horas sin decir de qué lugar. Esta computadora no dice su zona: sugerimos la de Brasilia.',
    timeZoneKnownHelp:
      'El chat exportado trae las horas sin decir de qué lugar. Sugerimos la zona de los números que ya están aquí.',
    commonZones: 'Más usadas',
    otherZones: 'Otras',
    account: '¿De qué número es este chat?',
    newAccount: 'Un número nuevo',
    accountName: 'Nombre del número',
    accountNameExample: 'Ventas 2',
    owner: 'Quién usa este número',
    ownerExample: 'Davi Moura',
    notice: (person: string) => `${person} fue avisado de que este número es acompañado`,
    noticeSomeone: 'Quien usa este número fue avisado de que es acompañado',
    noticeHelp: (operator: string) => `Queda registrado a nombre de ${operator}. Sin el aviso, nada entra.`,
    noticeOn: 'Fecha del aviso',
    alikeTitle: (title: string) => `Este archivo parece ser el chat ${title}.`,
    alikeCounts: (fresh: number, there: number) =>
      `${fresh === 0 ? 'Ningún mensaje nuevo' : fresh === 1 ? '1 mensaje nuevo' : `${es(fresh)} mensajes nuevos`}, ${es(there)} ya ${there === 1 ? 'está' : 'están'} aquí`,
    alikeAhead: (hours: string) => `las horas están ${hours} adelante`,
    alikeBehind: (hours: string) => `las horas están ${hours} atrás`,
    alikeRenamed: (here: string, there: string) => `“${here}” aparece como “${there}”`,
    addThere: (title: string) => `Unir a ${title}`,
    addThereHelp: 'Solo entra lo que falta. Nada se repite.',
    keepApart: 'Guardar como otro chat',
    conversationTitle: 'Nombre del chat',
    begin: 'Importar',
    complaints: {
      company: 'Marca al menos a una persona de la empresa.',
      account_name: 'Dale un nombre al número.',
      owner: 'Escribe quién usa este número.',
      notice: 'Sin el aviso registrado, el chat no entra.',
      notice_date: 'Escribe la fecha del aviso. No puede ser futura.',
      title: 'Dale un nombre al chat.',
    },
    running: 'Guardando el chat',
    phases: {
      waiting: 'Esperando a que termine la importación anterior',
      inspecting: 'Leyendo el archivo',
      aligning: 'Comparando con lo que ya está aquí',
      messages: 'Guardando mensajes',
      media: 'Guardando archivos',
    },
    progress: (done: number, total: number) => `${es(done)} de ${es(total)}`,
    stop: 'Detener',
    stopping: 'Deteniendo',
    safe: 'Lo que ya entró está guardado. Si lo detienes ahora, importa el mismo archivo después: nada se repite.',
    done: 'El chat está aquí',
    doneNothing: 'Todo ya estaba aquí',
    cancelled: 'Importación detenida',
    failed: 'La importación se detuvo',
    added: (count: number) => (count === 1 ? 'mensaje nuevo' : 'mensajes nuevos'),
    alreadyThere: 'ya estaban aquí',
    mediaStored: 'archivos guardados',
    mediaMissing: 'archivos no incluidos',
    nextReading: 'Zelo está leyendo los mensajes ahora. Los señalamientos aparecen en la revisión de a poco.',
    nothingRepeats: 'Nada se repitió.',
    seeFlags: 'Ver señalamientos',
  },
  en: {
    title: 'Import a chat',
    stepsLabel: 'Steps of the import',
    steps: ['File', 'Check', 'Store'],
    chooseLead:
      'On the phone, open the chat, tap the name and choose Export chat. Choose the .zip or .txt file here.',
    choose: 'Choose file',
    chooseOther: 'Choose another',
    chooseAgain: 'Import another',
    reading: 'Reading the file',
    stays: 'The file is read on this computer and kept encrypted.',
    general: 'This file could not be imported. Nothing was stored. Export the chat again on the phone.',
    beginning: 'Start of the chat',
    counts: (messages: number, people: number) =>
      `${en(messages)} ${messages === 1 ? 'message' : 'messages'}, ${en(people)} ${people === 1 ? 'person' : 'people'}`,
    media: (files: number, named: number) =>
      named === 0
        ? 'No media'
        : files === 0
          ? named === 1
            ? '1 media file named, not in the file'
            : `${en(named)} media files named, none in the file`
          : `${en(files)} of ${en(named)} media in the file`,
    unreadable: (lines: number) =>
      lines === 1 ? '1 line that could not be read' : `${en(lines)} lines that could not be read`,
    unreadableWhere: (lines: string) => `Lines ${lines}. The rest comes in as usual.`,
    kinds: { attachment: 'Media', deleted: 'Deleted message', system: 'WhatsApp notice' },
    company: 'Who works for the company?',
    companyHelp: 'Tick whoever answers for the company.',
    messagesOf: (count: number) => (count === 1 ? '1 message' : `${en(count)} messages`),
    dayOrder: 'Which day is this?',
    dayOrderHelp:
      'The file does not tell whether the day stands before the month. Choose the right reading of the first message.',
    timeZone: 'Time zone of the phone',
    timeZoneHelp:
      'An exported chat gives its times without saying of which place. We suggest this computer’s zone: change it if the phone is elsewhere.',
    timeZoneUnknownHelp:
      'An exported chat gives its times without saying of which place. This computer does not tell its zone: we suggest that of Brasília.',
    timeZoneKnownHelp:
      'An exported chat gives its times without saying of which place. We suggest the zone of the numbers that are already here.',
    commonZones: 'Most used',
    otherZones: 'Others',
    account: 'Which number is this chat from?',
    newAccount: 'A new number',
    accountName: 'Name of the number',
    accountNameExample: 'Sales 2',
    owner: 'Who uses this number',
    ownerExample: 'Davi Moura',
    notice: (person: string) => `${person} was told that this number is supervised`,
    noticeSomeone: 'Whoever uses this number was told that it is supervised',
    noticeHelp: (operator: string) =>
      `Recorded in the name of ${operator}. Without the notice nothing comes in.`,
    noticeOn: 'Date of the notice',
    alikeTitle: (title: string) => `This file seems to be the chat ${title}.`,
    alikeCounts: (fresh: number, there: number) =>
      `${fresh === 0 ? 'No new message' : fresh === 1 ? '1 new message' : `${en(fresh)} new messages`}, ${en(there)} already here`,
    alikeAhead: (hours: string) => `its times are ${hours} ahead`,
    alikeBehind: (hours: string) => `its times are ${hours} behind`,
    alikeRenamed: (here: string, there: string) => `“${here}” appears as “${there}”`,
    addThere: (title: string) => `Add to ${title}`,
    addThereHelp: 'Only what is missing comes in. Nothing repeats.',
    keepApart: 'Keep as another chat',
    conversationTitle: 'Name of the chat',
    begin: 'Import',
    complaints: {
      company: 'Tick at least one person of the company.',
      account_name: 'Give the number a name.',
      owner: 'Say who uses this number.',
      notice: 'Without a recorded notice the chat does not come in.',
      notice_date: 'Give the date of the notice. It cannot lie in the future.',
      title: 'Give the chat a name.',
    },
    running: 'Storing the chat',
    phases: {
      waiting: 'Waiting for the import before it',
      inspecting: 'Reading the file',
      aligning: 'Comparing with what is already here',
      messages: 'Storing messages',
      media: 'Storing media',
    },
    progress: (done: number, total: number) => `${en(done)} of ${en(total)}`,
    stop: 'Stop',
    stopping: 'Stopping',
    safe: 'What came in is stored. If you stop now, import the same file later: nothing repeats.',
    done: 'The chat is here',
    doneNothing: 'Everything was here already',
    cancelled: 'Import stopped',
    failed: 'The import stopped',
    added: (count: number) => (count === 1 ? 'new message' : 'new messages'),
    alreadyThere: 'already here',
    mediaStored: 'media stored',
    mediaMissing: 'media not in the file',
    nextReading: 'Zelo is reading the messages now. Flags appear in the triage bit by bit.',
    nothingRepeats: 'Nothing was repeated.',
    seeFlags: 'See the flags',
  },
});
