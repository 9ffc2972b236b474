import { inThreeLanguages } from './language.ts';

/** The code on the phone: the question about the badge, the code itself, and what can go wrong. */
export const linkingCodeText = inThreeLanguages({
  pt: {
    sealTitle: 'Este número tem o selo azul de verificado?',
    sealLead:
      'É o selo de empresa oficial que o WhatsApp mostra ao lado do nome. Veja no celular, em Configurações, no seu perfil.',
    sealPicture: 'Nome de empresa com um selo azul ao lado',
    sealNo: 'Não tem o selo',
    sealYes: 'Tem o selo',
    sealRefused: 'Melhor não vincular este número.',
    sealRefusedMore:
      'O WhatsApp costuma restringir contas verificadas logo depois da leitura do código. O que funciona sem risco é importar as conversas exportadas pelo celular.',
    importInstead: 'Importar conversas',

    codeTitle: 'Leia este código com o celular do número',
    codeLead: (person: string) =>
      `Peça o celular a ${person} por um minuto. Depois de conectar, o uso continua normal.`,
    qrLabel: 'Código QR para ler com o celular',
    gettingCode: 'Buscando o código no WhatsApp…',
    newCodeIn: (seconds: number) => `Novo código em ${seconds} s`,
    useLetters: 'Usar código de letras',
    useQr: 'Usar o código QR',
    lettersTitle: 'Digite este código no celular',
    lettersLabel: 'Código para digitar no celular',
    howto: {
      open: 'No celular, abra o WhatsApp.',
      menu: 'Toque em Mais opções (Android) ou Configurações (iPhone).',
      devices: 'Entre em Aparelhos conectados e toque em Conectar um aparelho.',
      scan: 'Aponte a câmera para este código.',
      type: 'Toque em Conectar com número de telefone e digite o código.',
    },
    goodToKnow: 'Bom saber',
    facts: {
      notifications: 'As notificações continuam tocando no celular.',
      oldMedia: 'Fotos e áudios muito antigos podem não vir. O Zelo mostra o que faltou.',
      viewOnce: 'Mensagens de visualização única não chegam aqui, por desenho do WhatsApp.',
      unlink: 'Dá para desconectar pelo celular a qualquer momento. O que já foi guardado permanece.',
    },
    direct: 'A conexão vai deste computador direto para o WhatsApp. Não há servidor no meio.',
    accepted: 'O celular leu o código. Terminando a conexão…',
    again: 'Tentar de novo',
    failures: {
      expired: 'O código venceu sem ser lido. Nada foi perdido: peça um novo.',
      device_limit:
        'Este WhatsApp já tem quatro aparelhos conectados. No celular, desconecte um em Aparelhos conectados e tente de novo.',
      passkey:
        'Esta conta pede uma chave de acesso para conectar aparelhos, e o WhatsApp não deixa completar daqui. Importe as conversas exportadas pelo celular.',
      code_refused: 'O WhatsApp recusou o código de letras. Confira o número ou use o código QR.',
      other_number: 'O celular que leu o código é de outro número. Confira o aparelho e tente de novo.',
      official_account: 'Contas com selo azul não são vinculadas. Importe as conversas exportadas.',
      notice_missing: 'Falta registrar o aviso. Volte ao passo anterior.',
      no_connection: 'O WhatsApp não respondeu. Confira a internet deste computador e tente de novo.',
      version_refused: 'O WhatsApp pede uma versão mais nova do Zelo para conectar.',
      already_linked: 'Este número já está conectado.',
      busy: 'Outro vínculo está em andamento. Termine ou cancele antes.',
      cannot_store:
        'O disco recusou a gravação, e nada é capturado sem guardar. Libere espaço e tente de novo.',
      other: (code: string) => `Não foi possível conectar (${code}). Nada foi perdido: tente de novo.`,
    },
  },
  es: {
    sealTitle: '¿Este número tiene la insignia azul de verificado?',
    sealLead:
      'Es la insignia de empresa oficial que WhatsApp muestra junto al nombre. Mírala en el celular, en Ajustes, en tu perfil.',
    sealPicture: 'Nombre de empresa con una insignia azul al lado',
    sealNo: 'No la tiene',
    sealYes: 'La tiene',
    sealRefused: 'Mejor no vincular este número.',
    sealRefusedMore:
      'WhatsApp suele restringir las cuentas verificadas justo después de leer el código. Lo que funciona sin riesgo es importar los chats exportados desde el celular.',
    importInstead: 'Importar chats',

    codeTitle: 'Lee este código con el celular del número',
    codeLead: (person: string) =>
      `Pídele el celular a ${person} por un minuto. Después de conectar, se usa como siempre.`,
    qrLabel: 'Código QR para leer con el celular',
    gettingCode: 'Pidiendo el código a WhatsApp…',
    newCodeIn: (seconds: number) => `Código nuevo en ${seconds} s`,
    useLetters: 'Usar código de letras',
    useQr: 'Usar el código QR',
    lettersTitle: 'Escribe este código en el celular',
    lettersLabel: 'Código para escribir en el celular',
    howto: {
      open: 'En el celular, abre WhatsApp.',
      menu: 'Toca Más opciones (Android) o Configuración (iPhone).',
      devices: 'Entra en Dispositivos vinculados y toca Vincular un dispositivo.',
      scan: 'Apunta la cámara a este código.',
      type: 'Toca Vincular con número de teléfono y escribe el código.',
    },
    goodToKnow: 'Conviene saber',
    facts: {
      notifications: 'Las notificaciones siguen sonando en el celular.',
      oldMedia: 'Las fotos y audios muy antiguos pueden no venir. Zelo muestra lo que faltó.',
      viewOnce: 'Los mensajes de ver una vez no llegan aquí, por diseño de WhatsApp.',
      unlink: 'Se puede desvincular desde el celular en cualquier momento. Lo ya guardado se queda.',
    },
    direct: 'La conexión va de esta computadora directo a WhatsApp. No hay ningún servidor en medio.',
    accepted: 'El celular leyó el código. Terminando la conexión…',
    again: 'Intentar de nuevo',
    failures: {
      expired: 'El código venció sin que lo leyeran. No se perdió nada: pide uno nuevo.',
      device_limit:
        'Este WhatsApp ya tiene cuatro dispositivos vinculados. En el celular, desvincula uno en Dispositivos vinculados e intenta de nuevo.',
      passkey:
        'Esta cuenta pide una llave de acceso para vincular dispositivos, y WhatsApp no deja terminar desde aquí. Importa los chats exportados desde el celular.',
      code_refused: 'WhatsApp rechazó el código de letras. Revisa el número o usa el código QR.',
      other_number: 'El celular que leyó el código es de otro número. Revisa el aparato e intenta de nuevo.',
      official_account: 'Las cuentas con insignia azul no se vinculan. Importa los chats exportados.',
      notice_missing: 'Falta registrar el aviso. Vuelve al paso anterior.',
      no_connection: 'WhatsApp no respondió. Revisa el internet de esta computadora e intenta de nuevo.',
      version_refused: 'WhatsApp pide una versión más nueva de Zelo para conectar.',
      already_linked: 'Este número ya está conectado.',
      busy: 'Hay otro vínculo en curso. Termínalo o cancélalo antes.',
      cannot_store:
        'El disco rechazó la escritura, y nada se captura sin guardarse. Libera espacio e intenta de nuevo.',
      other: (code: string) => `No se pudo conectar (${code}). No se perdió nada: intenta de nuevo.`,
    },
  },
  en: {
    sealTitle: 'Does this number have the blue verified badge?',
    sealLead:
      'It is the badge of an official business that WhatsApp shows beside the name. Look on the phone, in Settings, at your profile.',
    sealPicture: 'A business name with a blue badge beside it',
    sealNo: 'It has no badge',
    sealYes: 'It has the badge',
    sealRefused: 'Better not link this number.',
    sealRefusedMore:
      'WhatsApp tends to restrict verified accounts right after the code is read. What works without risk is importing the chats exported from the phone.',
    importInstead: 'Import chats',

    codeTitle: 'Read this code with the number’s phone',
    codeLead: (person: string) =>
      `Ask ${person} for the phone for a minute. After connecting, it is used as before.`,
    qrLabel: 'QR code to read with the phone',
    gettingCode: 'Getting the code from WhatsApp…',
    newCodeIn: (seconds: number) => `New code in ${seconds} s`,
    useLetters: 'Use a code of letters',
    useQr: 'Use the QR code',
    lettersTitle: 'Type this code on the phone',
    lettersLabel: 'Code to type on the phone',
    howto: {
      open: 'On the phone, open WhatsApp.',
      menu: 'Tap More options (Android) or Settings (iPhone).',
      devices: 'Go to Linked devices and tap Link a device.',
      scan: 'Point the camera at this code.',
      type: 'Tap Link with phone number and type the code.',
    },
    goodToKnow: 'Good to know',
    facts: {
      notifications: 'Notifications keep sounding on the phone.',
      oldMedia: 'Very old photos and voice notes may not come. Zelo shows what is missing.',
      viewOnce: 'View-once messages do not arrive here, by WhatsApp’s design.',
      unlink: 'The phone can unlink at any time. What was stored stays.',
    },
    direct: 'The connection goes from this computer straight to WhatsApp. There is no server in between.',
    accepted: 'The phone has read the code. Finishing the connection…',
    again: 'Try again',
    failures: {
      expired: 'The code ran out unread. Nothing is lost: ask for a new one.',
      device_limit:
        'This WhatsApp already has four linked devices. On the phone, unlink one under Linked devices and try again.',
      passkey:
        'This account asks for a passkey to link devices, and WhatsApp does not let that be finished from here. Import the chats exported from the phone.',
      code_refused: 'WhatsApp refused the code of letters. Check the number or use the QR code.',
      other_number: 'The phone that read the code has another number. Check the phone and try again.',
      official_account: 'Accounts with the blue badge are not linked. Import the exported chats.',
      notice_missing: 'The notice has not been recorded. Go back one step.',
      no_connection: 'WhatsApp did not answer. Check this computer’s internet and try again.',
      version_refused: 'WhatsApp asks for a newer version of Zelo to connect.',
      already_linked: 'This number is already connected.',
      busy: 'Another number is being linked. Finish or cancel that first.',
      cannot_store:
        'The disk refused to write, and nothing is captured without being stored. Free some space and try again.',
      other: (code: string) => `It was not possible to connect (${code}). Nothing is lost: try again.`,
    },
  },
});
