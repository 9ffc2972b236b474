import { addressingOf, deviceOf, isGroup, withDevice } from '../phones/addresses.ts';
import type { Companion } from '../phones/companion.ts';
import { receiptIds } from '../phones/deliveryQueue.ts';
import type { Phone } from '../phones/phone.ts';
import { childOf, node, seconds, type BinaryNode } from '../wire/nodes.ts';
import type { World } from '../world.ts';
import { resendMedia } from './mediaRetry.ts';
import { resendMessage } from './resend.ts';

/** Takes a client's receipt: settles what it answers, and brings it to those whom it concerns. */
export async function relayReceipt(world: World, companion: Companion, receipt: BinaryNode): Promise<void> {
  const { id = '', to, type } = receipt.attrs;
  companion.connection?.send(node('ack', { class: 'receipt', id, type, from: to }));
  companion.queue.receipted(receipt);
  if (type === 'server-error') return resendMedia(world, companion, receipt);
  if (type === 'retry') return askAgain(world, companion, receipt);
  if (type === 'peer_msg' || type === 'hist_sync' || to === undefined) return;
  const group = isGroup(to) ? world.groups.find(to) : undefined;
  const reader = companion.phone;
  const addressing = group?.addressing ?? addressingOf(to);
  const told = node(
    'receipt',
    {
      id,
      t: seconds(),
      from: group === undefined ? reader.address(addressing) : to,
      // That the reader is not looking at the screen is nobody's business but the server's.
      type: type === 'inactive' ? undefined : type,
      participant: group === undefined ? undefined : reader.address(addressing),
      recipient: receipt.attrs['recipient'],
    },
    list(receipt),
  );
  for (const listener of listeners(world, companion, receipt)) {
    for (const device of listener.companions.values()) if (device !== companion) device.deliver(told);
  }
}

function list(receipt: BinaryNode): BinaryNode[] | undefined {
  const listed = childOf(receipt, 'list');
  return listed === undefined ? undefined : [listed];
}

/** The sender of the messages; for receipts among own devices, oneself. */
function listeners(world: World, companion: Companion, receipt: BinaryNode): Phone[] {
  const { type, to = '', participant } = receipt.attrs;
  if (type === 'sender' || type === 'read-self') return [companion.phone];
  const sender = world.phones.find(participant ?? to);
  return sender === undefined ? [] : [sender];
}

/** A retry goes to the exact device that wrote; a simulated phone answers it at once. */
async function askAgain(world: World, companion: Companion, receipt: BinaryNode): Promise<void> {
  const { to = '', participant, recipient } = receipt.attrs;
  const writer = participant ?? to;
  const phone = world.phones.find(writer);
  if (phone === undefined) return;
  if (deviceOf(writer) === 0) {
    for (const id of receiptIds(receipt)) await resendMessage(phone, companion, id, receipt);
    return;
  }
  const self = companion.address(addressingOf(writer));
  phone.companions.get(deviceOf(writer))?.deliver({
    ...receipt,
    attrs: node('receipt', {
      id: receipt.attrs['id'],
      type: 'retry',
      t: seconds(),
      from: isGroup(to) ? to : self,
      participant: isGroup(to) ? withDevice(self, companion.device) : undefined,
      recipient,
    }).attrs,
  });
}
