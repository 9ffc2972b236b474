/** Words between "WhatsApp" and the other side's name in the file names that phones give, in all their languages. */
const titleInName =
  /whatsapp.*?(?: - | – | with | com o grupo | com a | com o | com | con | mit | avec | met | med | ile | z | с | cu | amb )(.+)$/i;

/**
 * Who a chat is with, by the name of its file: `Conversa do WhatsApp com Ana.txt`, `WhatsApp Chat - Ana.zip`.
 * Null for names such as `_chat.txt` that do not say it.
 */
export function titleOfFileName(fileName: string): string | null {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  // A second download's "(1)".
  const stem = name.replace(/\.(?:txt|zip)$/i, '').replace(/ ?\(\d+\)$/, '');
  const title = titleInName.exec(stem)?.[1]?.trim();
  return title === undefined || title === '' ? null : title.slice(0, 256);
}
