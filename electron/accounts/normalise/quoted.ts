import type { Capture } from '../../../shared/domain/capture.ts';
import { readContent } from './content.ts';
import { isOwn, type CaptureContext } from './context.ts';
import { readPerson } from './jid.ts';
import { at, cut, textAt } from './reading.ts';
import { unwrap } from './unwrap.ts';

/** The message that this one answers, as its ContextInfo repeats it. */
export function quotedOf(about: unknown, context: CaptureContext): Capture['quoted'] {
  const whatsappId = textAt(about, ['stanzaId'], 256);
  if (whatsappId === undefined) return undefined;
  const sender = readPerson(at(about, 'participant'));
  const content = readContent(unwrap(at(about, 'quotedMessage')));
  const text = content?.text === '' ? content.attachment?.name : content?.text;
  const fromMe = sender !== undefined && isOwn(sender, context);
  return {
    lookup: context.ids.lookup(whatsappId),
    ...(sender === undefined || fromMe ? {} : { sender }),
    ...(fromMe ? { fromMe } : {}),
    ...(text === undefined || text === '' ? {} : { text: cut(text, 1000) }),
  };
}
