import { inThreeLanguages } from './language.ts';

/** Why a text is no exported chat (keys: ChatExportFailure), and why lines were left out (UnreadableReason). */
export const chatExportText = inThreeLanguages({
  pt: {
    failures: {
      empty_file: 'Este arquivo está vazio. Nada foi guardado. Exporte a conversa de novo no celular.',
      not_a_chat:
        'Este texto não é uma conversa exportada do WhatsApp. Nada foi guardado. No celular, abra a conversa e use Exportar conversa.',
      wrong_encoding:
        'As letras deste arquivo estão em um formato que não conseguimos ler. Nada foi guardado. Use o arquivo que o WhatsApp criou, sem abrir e salvar em outro programa.',
      unknown_time_zone: 'Este fuso horário não existe. Nada foi guardado. Escolha outro fuso.',
    },
    unreadable: {
      before_first_message: 'Texto antes da primeira mensagem',
      line_too_long: 'Mensagem com mais de 100.000 caracteres: guardamos só o começo',
      impossible_date: 'Data que não existe: a linha ficou na mensagem anterior',
      damaged_text: 'Letras danificadas no arquivo',
      cut_end: 'O arquivo termina no meio de uma letra',
    },
  },
  es: {
    failures: {
      empty_file: 'Este archivo está vacío. No se guardó nada. Exporta el chat de nuevo en el teléfono.',
      not_a_chat:
        'Este texto no es un chat exportado de WhatsApp. No se guardó nada. En el teléfono, abre el chat y usa Exportar chat.',
      wrong_encoding:
        'Las letras de este archivo están en un formato que no podemos leer. No se guardó nada. Usa el archivo que creó WhatsApp, sin abrirlo y guardarlo en otro programa.',
      unknown_time_zone: 'Esta zona horaria no existe. No se guardó nada. Elige otra zona.',
    },
    unreadable: {
      before_first_message: 'Texto antes del primer mensaje',
      line_too_long: 'Mensaje de más de 100.000 caracteres: se guarda solo el comienzo',
      impossible_date: 'Fecha que no existe: la línea quedó en el mensaje anterior',
      damaged_text: 'Letras dañadas en el archivo',
      cut_end: 'El archivo termina en medio de una letra',
    },
  },
  en: {
    failures: {
      empty_file: 'This file is empty. Nothing was stored. Export the chat again on the phone.',
      not_a_chat:
        'This text is not a chat exported from WhatsApp. Nothing was stored. On the phone, open the chat and use Export chat.',
      wrong_encoding:
        'The letters of this file are in a format that cannot be read here. Nothing was stored. Use the file that WhatsApp made, without opening and saving it in another program.',
      unknown_time_zone: 'There is no such time zone. Nothing was stored. Choose another one.',
    },
    unreadable: {
      before_first_message: 'Text before the first message',
      line_too_long: 'Message of more than 100,000 characters: only its beginning is kept',
      impossible_date: 'A date that does not exist: the line stays in the message above',
      damaged_text: 'Damaged letters in the file',
      cut_end: 'The file ends in the middle of a letter',
    },
  },
});
