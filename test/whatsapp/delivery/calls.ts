import { randomBytes } from 'node:crypto';
import type { Phone } from '../phones/phone.ts';
import { node, seconds, type BinaryNode } from '../wire/nodes.ts';

export interface Call {
  readonly id: string;
  /** Nobody picked up. */
  timeOut(): void;
  /** Picked up on the phone, or the caller hung up. */
  end(reason?: string): void;
}

/** Rings at all companions of a person. Without `timeOut` or `end` it rings on. */
export function call(from: Phone, to: Phone, options: { readonly video?: boolean } = {}): Call {
  const id = randomBytes(16).toString('hex').toUpperCase();
  const creator = from.address();
  const tell = (content: BinaryNode): void => {
    for (const companion of to.companions.values()) {
      companion.deliver(
        node('call', { from: creator, id: from.nextStanzaId(), t: seconds(), notify: from.name }, [content]),
      );
    }
  };
  const attributes = { 'call-id': id, 'call-creator': creator, caller_pn: from.pn };
  tell(
    node('offer', attributes, [
      node('audio', { enc: 'opus', rate: '16000' }),
      options.video ? node('video') : undefined,
    ]),
  );
  return {
    id,
    timeOut: () => tell(node('terminate', { ...attributes, reason: 'timeout' })),
    end: (reason) => tell(node('terminate', { ...attributes, reason })),
  };
}
