/**
 * What WhatsApp writes into exports in place of things that are no text, by the phone's language (ISO 639-1).
 * Collected from exports shown in public issues and parsers; all in lower case, without the final dot.
 */
export interface MarkerWords {
  /** Android: `name.ext (file attached)`. */
  readonly fileAttached: string;
  /** iOS: `<attached: name.ext>`. */
  readonly attached: string;
  /** Android without media: `<Media omitted>`. */
  readonly mediaOmitted: string;
  /** In place of a deleted message. */
  readonly deleted: string;
  /** After an edited message, between `<` and `>`. */
  readonly edited: string;
}

/** Variants are parted by `|`. */
export const markerWords: Readonly<Record<string, MarkerWords>> = {
  pt: {
    fileAttached: 'arquivo anexado|ficheiro anexado',
    attached: 'anexado|anexo',
    mediaOmitted:
      'mídia oculta|midia oculta|arquivo de mídia oculto|mídia omitida|ficheiro não revelado|multimédia oculto',
    deleted:
      'mensagem apagada|você apagou esta mensagem|esta mensagem foi apagada|esta mensagem foi apagada por um admin|eliminou esta mensagem|esta mensagem foi eliminada|mensagem eliminada',
    edited: 'mensagem editada|esta mensagem foi editada',
  },
  es: {
    fileAttached: 'archivo adjunto',
    attached: 'adjunto|adjuntado',
    mediaOmitted:
      'multimedia omitido|multimedia omitida|archivo omitido|archivo multimedia omitido|medios omitidos',
    deleted:
      'mensaje eliminado|se eliminó este mensaje|eliminaste este mensaje|este mensaje fue eliminado|has eliminado este mensaje|este mensaje ha sido eliminado|un admin. eliminó este mensaje',
    edited: 'se editó este mensaje|mensaje editado|este mensaje fue editado',
  },
  en: {
    fileAttached: 'file attached',
    attached: 'attached',
    mediaOmitted: 'media omitted|video note omitted|video message omitted|voice message omitted',
    deleted:
      'this message was deleted|you deleted this message|message deleted|this message was deleted by admin|you deleted this message as admin',
    edited: 'this message was edited',
  },
  de: {
    fileAttached: 'datei angehängt',
    attached: 'anhang|angehängt',
    mediaOmitted: 'medien ausgeschlossen|medien weggelassen',
    deleted: 'diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|nachricht gelöscht',
    edited: 'diese nachricht wurde bearbeitet',
  },
  fr: {
    fileAttached: 'fichier joint',
    attached: 'pièce jointe|joint',
    mediaOmitted: 'médias omis|fichier omis|média omis|média masqué',
    deleted: 'ce message a été supprimé|vous avez supprimé ce message|message supprimé',
    edited: 'ce message a été modifié',
  },
  it: {
    fileAttached: 'file allegato',
    attached: 'allegato',
    mediaOmitted: 'media omessi|media omesso|file omesso',
    deleted: 'questo messaggio è stato eliminato|hai eliminato questo messaggio|messaggio eliminato',
    edited: 'questo messaggio è stato modificato',
  },
  nl: {
    fileAttached: 'bestand bijgevoegd',
    attached: 'bijgevoegd|bijlage',
    mediaOmitted: 'media weggelaten',
    deleted: 'dit bericht is verwijderd|je hebt dit bericht verwijderd|u hebt dit bericht verwijderd',
    edited: 'dit bericht is bewerkt',
  },
  ca: {
    fileAttached: 'fitxer adjunt',
    attached: 'adjunt',
    mediaOmitted: 'multimèdia omès|mitjans omesos',
    deleted: "s'ha suprimit aquest missatge|has suprimit aquest missatge",
    edited: "s'ha editat aquest missatge",
  },
  ro: {
    fileAttached: 'fișier atașat',
    attached: 'atașat|atașament',
    mediaOmitted: 'conținut media omis|fișier media omis',
    deleted: 'acest mesaj a fost șters|ați șters acest mesaj',
    edited: 'acest mesaj a fost editat',
  },
  sv: {
    fileAttached: 'fil bifogad|bifogad fil',
    attached: 'bifogad|bifogat|bilaga',
    mediaOmitted: 'media har utelämnats|media utelämnad|media utelämnat',
    deleted: 'det här meddelandet togs bort|du tog bort det här meddelandet|meddelandet har raderats',
    edited: 'det här meddelandet redigerades',
  },
  nb: {
    fileAttached: 'fil vedlagt|vedlagt fil',
    attached: 'vedlagt|vedlegg',
    mediaOmitted: 'medier utelatt|media utelatt|uten vedlegg',
    deleted: 'denne meldingen ble slettet|du slettet denne meldingen',
    edited: 'denne meldingen ble redigert',
  },
  da: {
    fileAttached: 'fil vedhæftet|vedhæftet fil',
    attached: 'vedhæftet',
    mediaOmitted: 'medier udeladt|mediefil udeladt|medie udeladt',
    deleted: 'denne besked blev slettet|du slettede denne besked',
    edited: 'denne besked blev redigeret',
  },
  fi: {
    fileAttached: 'tiedosto liitetty|liitetiedosto|tiedosto liitteenä',
    attached: 'liite|liitetty',
    mediaOmitted: 'media jätettiin pois|media jätetty pois|mediatiedosto jätetty pois|media poistettu',
    deleted: 'tämä viesti poistettiin|poistit tämän viestin',
    edited: 'tätä viestiä muokattiin|tätä viestiä on muokattu',
  },
  pl: {
    fileAttached: 'plik dołączony|załączono plik|plik załączono',
    attached: 'załączono|załącznik|dołączono',
    mediaOmitted: 'pominięto multimedia|multimedia pominięto|multimedia pominięte',
    deleted:
      'ta wiadomość została usunięta|usunięto tę wiadomość|usunąłeś tę wiadomość|usunęłaś tę wiadomość',
    edited: 'ta wiadomość została zmieniona|ta wiadomość została edytowana',
  },
  cs: {
    fileAttached: 'soubor přiložen|přiložený soubor',
    attached: 'přiloženo|příloha',
    mediaOmitted: 'média vynechána|média vynechány|média byla vynechána',
    deleted: 'tato zpráva byla odstraněna|odstranili jste tuto zprávu|tato zpráva byla smazána',
    edited: 'tato zpráva byla upravena',
  },
  hu: {
    fileAttached: 'fájl csatolva|csatolt fájl',
    attached: 'csatolva|melléklet|csatolmány',
    mediaOmitted: 'hiányzó médiafájl|média kihagyva|médiafájl kihagyva',
    deleted: 'ezt az üzenetet törölték|törölted ezt az üzenetet',
    edited: 'ezt az üzenetet szerkesztették',
  },
  tr: {
    fileAttached: 'dosya ekli|dosya eklendi',
    attached: 'eklendi|ekli|ek',
    mediaOmitted: 'medya dahil edilmedi|medya atlandı',
    deleted: 'bu mesaj silindi|bu mesajı sildiniz|bu mesajı sildin',
    edited: 'bu mesaj düzenlendi',
  },
  el: {
    fileAttached: 'επισυναπτόμενο αρχείο|συνημμένο αρχείο',
    attached: 'συνημμένο|επισυνάφθηκε',
    mediaOmitted: 'παράλειψη πολυμέσων|τα πολυμέσα παραλείφθηκαν',
    deleted: 'αυτό το μήνυμα διαγράφηκε|διαγράψατε αυτό το μήνυμα',
    edited: 'αυτό το μήνυμα έχει υποστεί επεξεργασία',
  },
  ru: {
    fileAttached: 'файл добавлен',
    attached: 'прикреплено|вложение',
    mediaOmitted: 'без медиафайлов|медиафайл опущен|медиафайлы пропущены',
    deleted: 'данное сообщение удалено|вы удалили данное сообщение|сообщение удалено',
    edited: 'сообщение изменено|данное сообщение изменено',
  },
  uk: {
    fileAttached: 'файл додано',
    attached: 'вкладено|прикріплено',
    mediaOmitted: 'медіафайл пропущено|без медіафайлів',
    deleted: 'це повідомлення видалено|ви видалили це повідомлення',
    edited: 'це повідомлення відредаговано',
  },
  id: {
    fileAttached: 'file terlampir',
    attached: 'terlampir|lampiran',
    mediaOmitted: 'media tidak disertakan',
    deleted:
      'pesan ini telah dihapus|pesan ini dihapus|anda menghapus pesan ini|anda telah menghapus pesan ini',
    edited: 'pesan ini diedit|pesan ini telah diedit',
  },
  vi: {
    fileAttached: 'tệp đính kèm|tập tin đính kèm',
    attached: 'đính kèm|đã đính kèm',
    mediaOmitted: 'bỏ qua đa phương tiện|không có phương tiện',
    deleted: 'tin nhắn này đã bị xóa|bạn đã xóa tin nhắn này',
    edited: 'tin nhắn này đã được chỉnh sửa',
  },
  ar: {
    fileAttached: 'الملف مرفق|ملف مرفق',
    attached: 'مرفق|المرفق',
    mediaOmitted: 'تم استبعاد الوسائط|الوسائط مستبعدة|تم حذف الوسائط',
    deleted: 'تم حذف هذه الرسالة|حذفت هذه الرسالة|لقد حذفت هذه الرسالة',
    edited: 'تم تعديل هذه الرسالة',
  },
  he: {
    fileAttached: 'קובץ מצורף|הקובץ מצורף',
    attached: 'מצורף|צורף',
    mediaOmitted: 'המדיה לא נכללה|המדיה הוסרה',
    deleted: 'הודעה זו נמחקה|מחקת את ההודעה הזו',
    edited: 'ההודעה נערכה|הודעה זו נערכה',
  },
  hi: {
    fileAttached: 'फ़ाइल संलग्न है|फ़ाइल अटैच की गई',
    attached: 'संलग्न|अटैच किया गया',
    mediaOmitted: 'मीडिया छोड़ा गया|मीडिया के बिना',
    deleted: 'यह मैसेज मिटा दिया गया|आपने यह मैसेज मिटा दिया|यह संदेश हटा दिया गया',
    edited: 'यह मैसेज एडिट किया गया',
  },
  ja: {
    fileAttached: '添付ファイル|ファイルが添付されています',
    attached: '添付ファイル|添付',
    mediaOmitted: 'メディアなし|メディアは含まれていません|メディアは省略されました',
    deleted: 'このメッセージは削除されました|このメッセージを削除しました|メッセージを削除しました',
    edited: 'このメッセージは編集されました',
  },
  ko: {
    fileAttached: '파일 첨부됨|첨부 파일',
    attached: '첨부됨|첨부|첨부 파일',
    mediaOmitted: '미디어 파일 제외됨|미디어 제외됨|미디어 생략',
    deleted: '삭제된 메시지입니다|이 메시지를 삭제했습니다|삭제된 메시지',
    edited: '이 메시지는 수정되었습니다',
  },
  zh: {
    fileAttached: '文件附件|附件|檔案已附加|文件已附加|附加檔案',
    attached: '附件|已附加|附加',
    mediaOmitted: '省略多媒体文件|媒体文件已省略|已忽略媒體檔|忽略多媒體檔|媒體檔案已略去',
    deleted: '此消息已删除|您删除了这条消息|你删除了这条消息|此訊息已刪除|您已刪除此訊息|你已刪除此訊息',
    edited: '此消息已编辑|此訊息已編輯',
  },
};
