import { Group } from '../phones/groups.ts';
import type { Companion } from '../phones/companion.ts';
import { readRetryBundle } from '../phones/keyBundle.ts';
import type { Phone } from '../phones/phone.ts';
import { childOf, node, type BinaryNode } from '../wire/nodes.ts';
import { directAttributes, encNode, groupAttributes, ownCopy } from './fanOut.ts';

/** As WhatsApp: after this many tries a message stays unread. */
const maxTries = 5;

/** A simulated phone encrypts a message anew for one companion that could not read it. */
export async function resendMessage(
  phone: Phone,
  companion: Companion,
  id: string,
  receipt: BinaryNode,
): Promise<void> {
  const sent = phone.sent.get(id);
  const count = childOf(receipt, 'retry')?.attrs['count'] ?? '1';
  if (sent === undefined || sent.options.unreadable === 'forever' || !phone.online) return;
  if (Number(count) > maxTries) return;
  await phone.inOrder(async () => {
    const device = companion.address('lid');
    await phone.signal.openSession(device, readRetryBundle(receipt) ?? companion.takeBundle());
    const { to } = sent;
    let { message } = sent;
    if (to instanceof Group) {
      const { distribution } = await phone.signal.encryptForGroup(to.address, phone.lid, message);
      message = { ...message, ...distribution };
    } else if (companion.phone === phone) {
      message = ownCopy(sent);
    }
    const attributes = to instanceof Group ? groupAttributes(sent, to) : directAttributes(sent, companion);
    const ciphertext = await phone.signal.encrypt(device, message);
    companion.deliver(node('message', attributes, [encNode(ciphertext, { count })]));
  });
}
