import { inThreeLanguages } from './language.ts';

/** What the system's own dialogs say. */
export const fileDialogText = inThreeLanguages({
  pt: {
    chooseAcknowledgement: 'Escolher o comprovante do aviso',
    photosAndPdf: 'Fotos, PDF ou texto',
    chooseExport: 'Escolha a conversa exportada do WhatsApp',
    exportedChats: 'Conversas exportadas (zip ou txt)',
    savePack: 'Onde guardar o pacote',
    saveCopy: 'Onde guardar a cópia',
    pack: 'Pacote zip',
    openOutside: 'Abrir este endereço no navegador?',
    open: 'Abrir',
    cancel: 'Cancelar',
  },
  es: {
    chooseAcknowledgement: 'Elegir el comprobante del aviso',
    photosAndPdf: 'Fotos, PDF o texto',
    chooseExport: 'Elige el chat exportado de WhatsApp',
    exportedChats: 'Chats exportados (zip o txt)',
    savePack: 'Dónde guardar el paquete',
    saveCopy: 'Dónde guardar la copia',
    pack: 'Paquete zip',
    openOutside: '¿Abrir esta dirección en el navegador?',
    open: 'Abrir',
    cancel: 'Cancelar',
  },
  en: {
    chooseAcknowledgement: 'Choose the proof of the notice',
    photosAndPdf: 'Photos, PDF or text',
    chooseExport: 'Choose the chat exported from WhatsApp',
    exportedChats: 'Exported chats (zip or txt)',
    savePack: 'Where to keep the pack',
    saveCopy: 'Where to keep the copy',
    pack: 'Zip pack',
    openOutside: 'Open this address in the browser?',
    open: 'Open',
    cancel: 'Cancel',
  },
});
