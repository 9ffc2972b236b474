import { inThreeLanguages } from './language.ts';

/** Why a file could not be imported (its container, or the import itself; the text's own faults are in
 * chatExport.ts). One sentence or two: what happened, what is safe, what to do. */
export const importErrors = inThreeLanguages({
  pt: {
    empty_file: 'Este arquivo está vazio. Nada foi guardado. Exporte a conversa de novo no celular.',
    file_unreadable:
      'Não foi possível ler este arquivo. Nada foi guardado. Veja se ele ainda está no lugar e se você pode abri-lo.',
    is_folder: 'Isto é uma pasta. Nada foi guardado. Escolha o arquivo .zip ou .txt que o WhatsApp criou.',
    zip_damaged:
      'Este zip está incompleto ou danificado. Nada foi guardado. Copie o arquivo de novo do celular ou exporte a conversa outra vez.',
    zip_bomb:
      'Este zip, aberto, fica muito maior do que uma conversa exportada. Nada foi guardado. Use o arquivo que o próprio WhatsApp criou.',
    zip_unsafe_path:
      'Este zip tem nomes de arquivo que apontam para fora dele. Nada foi guardado. Use o arquivo que o próprio WhatsApp criou.',
    zip_link:
      'Este zip contém atalhos em vez de arquivos. Nada foi guardado. Use o arquivo que o próprio WhatsApp criou.',
    zip_encrypted:
      'Este zip está protegido por senha. Nada foi guardado. Abra-o no computador e importe o arquivo .txt ou um zip sem senha.',
    zip_unsupported:
      'Este zip usa uma compressão que não conseguimos abrir. Nada foi guardado. Abra-o no computador e compacte de novo como zip comum.',
    zip_nested:
      'Este zip só contém outro zip. Nada foi guardado. Abra-o no computador e escolha o zip que está dentro.',
    zip_without_chat:
      'Não há conversa do WhatsApp neste zip. Nada foi guardado. Escolha o zip que o WhatsApp criou em Exportar conversa.',
    reader_stopped:
      'A leitura do arquivo parou de repente. O que já entrou está guardado. Importe o mesmo arquivo de novo: nada se repete.',
    file_changed: 'O arquivo mudou enquanto você respondia. Nada foi guardado. Escolha o arquivo de novo.',
    unknown_import: 'Esta importação já terminou. Nada foi mudado. Escolha o arquivo de novo.',
    unknown_conversation:
      'A conversa escolhida não está no arquivo do Zelo. Nada foi guardado. Escolha o arquivo de novo.',
    unknown_time_zone: 'Este fuso horário não existe. Nada foi guardado. Escolha outro fuso.',
    already_importing: 'Este arquivo já está entrando agora. Nada se repete: espere ele terminar.',
    too_many_imports: 'Já há seis importações na fila. Espere uma terminar e escolha o arquivo de novo.',
    came_meanwhile:
      'Esta conversa acabou de entrar por outro arquivo. Nada foi guardado deste. Escolha o arquivo de novo: só entra o que falta.',
    archive_closed:
      'O Zelo foi fechado durante a importação. O que já entrou está guardado. Importe o mesmo arquivo de novo: nada se repete.',
    not_stored:
      'Não foi possível gravar no disco. O que já entrou está guardado. Libere espaço e importe o mesmo arquivo de novo: nada se repete.',
  },
  es: {
    empty_file: 'Este archivo está vacío. No se guardó nada. Exporta el chat de nuevo en el teléfono.',
    file_unreadable:
      'No se pudo leer este archivo. No se guardó nada. Comprueba que sigue en su lugar y que puedes abrirlo.',
    is_folder: 'Esto es una carpeta. No se guardó nada. Elige el archivo .zip o .txt que creó WhatsApp.',
    zip_damaged:
      'Este zip está incompleto o dañado. No se guardó nada. Cópialo de nuevo desde el teléfono o exporta el chat otra vez.',
    zip_bomb:
      'Este zip, abierto, ocupa mucho más que un chat exportado. No se guardó nada. Usa el archivo que creó el propio WhatsApp.',
    zip_unsafe_path:
      'Este zip tiene nombres de archivo que apuntan fuera de él. No se guardó nada. Usa el archivo que creó el propio WhatsApp.',
    zip_link:
      'Este zip contiene accesos directos en lugar de archivos. No se guardó nada. Usa el archivo que creó el propio WhatsApp.',
    zip_encrypted:
      'Este zip está protegido con contraseña. No se guardó nada. Ábrelo en la computadora e importa el archivo .txt o un zip sin contraseña.',
    zip_unsupported:
      'Este zip usa una compresión que no podemos abrir. No se guardó nada. Ábrelo en la computadora y comprímelo de nuevo como zip común.',
    zip_nested:
      'Este zip solo contiene otro zip. No se guardó nada. Ábrelo en la computadora y elige el zip que está dentro.',
    zip_without_chat:
      'No hay ningún chat de WhatsApp en este zip. No se guardó nada. Elige el zip que WhatsApp creó en Exportar chat.',
    reader_stopped:
      'La lectura del archivo se detuvo de repente. Lo que ya entró está guardado. Importa el mismo archivo de nuevo: nada se repite.',
    file_changed: 'El archivo cambió mientras respondías. No se guardó nada. Elige el archivo de nuevo.',
    unknown_import: 'Esta importación ya terminó. No se cambió nada. Elige el archivo de nuevo.',
    unknown_conversation:
      'La conversación elegida no está en el archivo de Zelo. No se guardó nada. Elige el archivo de nuevo.',
    unknown_time_zone: 'Esta zona horaria no existe. No se guardó nada. Elige otra zona.',
    already_importing: 'Este archivo ya está entrando ahora. Nada se repite: espera a que termine.',
    too_many_imports:
      'Ya hay seis importaciones en la cola. Espera a que una termine y elige el archivo de nuevo.',
    came_meanwhile:
      'Este chat acaba de entrar desde otro archivo. De este no se guardó nada. Elige el archivo de nuevo: solo entra lo que falta.',
    archive_closed:
      'Zelo se cerró durante la importación. Lo que ya entró está guardado. Importa el mismo archivo de nuevo: nada se repite.',
    not_stored:
      'No se pudo escribir en el disco. Lo que ya entró está guardado. Libera espacio e importa el mismo archivo de nuevo: nada se repite.',
  },
  en: {
    empty_file: 'This file is empty. Nothing was stored. Export the chat again on the phone.',
    file_unreadable:
      'This file could not be read. Nothing was stored. Check that it is still there and that you may open it.',
    is_folder: 'This is a folder. Nothing was stored. Choose the .zip or .txt file that WhatsApp made.',
    zip_damaged:
      'This zip is incomplete or damaged. Nothing was stored. Copy it from the phone again or export the chat once more.',
    zip_bomb:
      'This zip unpacks to far more than an exported chat. Nothing was stored. Use the file that WhatsApp itself made.',
    zip_unsafe_path:
      'This zip has file names that point outside it. Nothing was stored. Use the file that WhatsApp itself made.',
    zip_link:
      'This zip holds links instead of files. Nothing was stored. Use the file that WhatsApp itself made.',
    zip_encrypted:
      'This zip is protected by a password. Nothing was stored. Open it on the computer and import the .txt file, or a zip without a password.',
    zip_unsupported:
      'This zip uses a compression that cannot be opened here. Nothing was stored. Open it on the computer and pack it again as an ordinary zip.',
    zip_nested:
      'This zip only holds another zip. Nothing was stored. Open it on the computer and choose the zip inside.',
    zip_without_chat:
      'There is no WhatsApp chat in this zip. Nothing was stored. Choose the zip that WhatsApp made with Export chat.',
    reader_stopped:
      'Reading the file stopped suddenly. What came in so far is stored. Import the same file again: nothing is doubled.',
    file_changed: 'The file changed while you were answering. Nothing was stored. Choose the file again.',
    unknown_import: 'This import is already over. Nothing was changed. Choose the file again.',
    unknown_conversation:
      'The chosen conversation is not in the archive. Nothing was stored. Choose the file again.',
    unknown_time_zone: 'This time zone does not exist. Nothing was stored. Choose another one.',
    already_importing: 'This file is coming in right now. Nothing repeats: wait until it is done.',
    too_many_imports: 'Six imports are already in line. Wait until one is done and choose the file again.',
    came_meanwhile:
      'This chat has just come in from another file. Nothing of this one was stored. Choose the file again: only what is missing comes in.',
    archive_closed:
      'Zelo was closed during the import. What came in so far is stored. Import the same file again: nothing is doubled.',
    not_stored:
      'Writing to the disk failed. What came in so far is stored. Free some space and import the same file again: nothing is doubled.',
  },
});

export type ImportErrorCode = keyof (typeof importErrors)['pt'];
