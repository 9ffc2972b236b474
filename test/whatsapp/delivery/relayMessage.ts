import type { Group } from '../phones/groups.ts';
import { addressingOf, deviceOf, isGroup, withDevice, withoutDevice } from '../phones/addresses.ts';
import type { Companion } from '../phones/companion.ts';
import { childOf, childrenOf, node, seconds, type BinaryNode } from '../wire/nodes.ts';
import type { World } from '../world.ts';
import { phoneReceives } from './phoneReceives.ts';

/** One copy of a client's message, for one device. */
interface Copy {
  /** The device's address; the phone is device 0. */
  readonly to: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly content: readonly (BinaryNode | undefined)[];
}

/** Children that go along unchanged. `participants` does not: it holds the others' copies. */
const carried = new Set(['device-identity', 'meta', 'reporting', 'tctoken']);

/** Takes a client's message: acknowledges it and brings each device its copy. */
export async function relayMessage(world: World, sender: Companion, stanza: BinaryNode): Promise<void> {
  const { id = '', to = '' } = stanza.attrs;
  const t = seconds();
  sender.connection?.send(node('ack', { class: 'message', id, from: to, t }));
  const shared = {
    id,
    t,
    type: stanza.attrs['type'],
    notify: sender.phone.name,
    edit: stanza.attrs['edit'],
    category: stanza.attrs['category'],
  };
  const extras = childrenOf(stanza).filter(({ tag }) => carried.has(tag));
  const group = isGroup(to) ? world.groups.find(to) : undefined;
  const copies =
    group === undefined
      ? directCopies(sender, stanza, shared, extras)
      : groupCopies(sender, stanza, group, shared, extras);
  for (const copy of copies) await bring(world, sender, copy);
}

async function bring(world: World, sender: Companion, copy: Copy): Promise<void> {
  const stanza = node('message', copy.attributes, [...copy.content]);
  if (deviceOf(copy.to) > 0) {
    world.phones.companion(copy.to)?.deliver(stanza);
    return;
  }
  const phone = world.phones.find(copy.to);
  if (phone?.online) await phoneReceives(world, phone, sender, stanza);
}

function directCopies(
  sender: Companion,
  stanza: BinaryNode,
  shared: Copy['attributes'],
  extras: readonly BinaryNode[],
): Copy[] {
  const { to = '', recipient } = stanza.attrs;
  const chat = withoutDevice(recipient ?? to);
  const direct = childOf(stanza, 'enc');
  // A copy without the list is for one device: a resend, or a message among own devices.
  const each =
    direct === undefined
      ? childrenOf(childOf(stanza, 'participants'), 'to').map((copy) => ({
          device: copy.attrs['jid'] ?? '',
          content: childrenOf(copy),
        }))
      : [{ device: to, content: [direct] }];
  const addressing = addressingOf(chat);
  const other = addressing === 'lid' ? 'pn' : 'lid';
  return each.map(({ device, content }) => {
    const own = sender.phone.owns(device);
    return {
      to: device,
      attributes: {
        ...shared,
        from: sender.address(addressing),
        ...(own
          ? { recipient: stanza.attrs['category'] === 'peer' ? undefined : chat }
          : { [`sender_${other}`]: sender.phone.address(other) }),
      },
      content: [...content, ...extras],
    };
  });
}

function groupCopies(
  sender: Companion,
  stanza: BinaryNode,
  group: Group,
  shared: Copy['attributes'],
  extras: readonly BinaryNode[],
): Copy[] {
  if (!group.members.has(sender.phone)) return [];
  const { addressing } = group;
  const other = addressing === 'lid' ? 'pn' : 'lid';
  const attributes = {
    ...shared,
    from: group.address,
    participant: sender.address(addressing),
    [`participant_${other}`]: sender.phone.address(other),
    addressing_mode: addressing,
  };
  const own = childOf(stanza, 'enc');
  const resentTo = stanza.attrs['participant'];
  if (resentTo !== undefined) return [{ to: resentTo, attributes, content: [own, ...extras] }];
  const keys = new Map(
    childrenOf(childOf(stanza, 'participants'), 'to').map((copy) => [
      copy.attrs['jid'] ?? '',
      childrenOf(copy),
    ]),
  );
  const copies: Copy[] = [];
  for (const member of group.members.keys()) {
    for (const device of [0, ...member.companions.keys()]) {
      if (member === sender.phone && device === sender.device) continue;
      const to = withDevice(member.address(addressing), device);
      const key = keys.get(to) ?? keys.get(withDevice(member.address(other), device)) ?? [];
      // The key must be read before the message that needs it.
      copies.push({ to, attributes, content: [...key, own, ...extras] });
    }
  }
  return copies;
}
