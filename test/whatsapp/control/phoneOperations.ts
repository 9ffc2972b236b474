import type { AnyMessageContent } from '@whiskeysockets/baileys';
import { z } from 'zod';
import { call } from '../delivery/calls.ts';
import type { Recipient, SendOptions, Sent } from '../delivery/sendContent.ts';
import { inventHistory } from '../phones/inventHistory.ts';
import type { Phone } from '../phones/phone.ts';
import type { World } from '../world.ts';
import { number, operation, type Operation } from './operation.ts';

const addressing = z.enum(['pn', 'lid']).optional();
const media = z.object({
  kind: z.enum(['image', 'video', 'audio', 'voice', 'document', 'sticker']),
  base64: z.base64(),
  mimetype: z.string().default('application/octet-stream'),
  fileName: z.string().optional(),
  caption: z.string().optional(),
  seconds: z.number().int().optional(),
});
const sending = z.object({
  from: number,
  /** A number, or a group's address. */
  to: z.string(),
  text: z.string().optional(),
  media: media.optional(),
  viewOnce: z.boolean().optional(),
  id: z.string().optional(),
  at: z.number().optional(),
  addressing,
  /** The id of the message that this one answers. */
  replyTo: z.string().optional(),
  ephemeralSeconds: z.number().int().optional(),
  plain: z.boolean().optional(),
  unreadable: z.enum(['once', 'forever']).optional(),
});

function contentOf({ text = '', media: part, viewOnce }: z.infer<typeof sending>): AnyMessageContent {
  if (part === undefined) return { text };
  const bytes = Buffer.from(part.base64, 'base64');
  const { mimetype, caption } = part;
  const captioned = caption === undefined ? {} : { caption };
  const once = viewOnce ? { viewOnce } : {};
  switch (part.kind) {
    case 'image':
      return { image: bytes, mimetype, jpegThumbnail: '', ...captioned, ...once };
    case 'video':
      return { video: bytes, mimetype, jpegThumbnail: '', ...captioned, ...once };
    case 'audio':
    case 'voice':
      return { audio: bytes, ptt: part.kind === 'voice', mimetype, seconds: part.seconds ?? 1 };
    case 'document':
      return { document: bytes, mimetype, fileName: part.fileName ?? 'arquivo', ...captioned };
    case 'sticker':
      return { sticker: bytes, mimetype };
  }
}

function recipientOf(world: World, to: string): Recipient {
  return world.groups.find(to) ?? world.phones.require(to);
}

function sentWith(world: World, id: string): Sent {
  for (const { sent } of world.phones.all) {
    const found = sent.get(id);
    if (found !== undefined) return found;
  }
  throw new Error('no such message');
}

function optionsOf(world: World, given: z.infer<typeof sending>): SendOptions {
  const { id, at, ephemeralSeconds, plain, unreadable } = given;
  const replyTo = given.replyTo === undefined ? undefined : sentWith(world, given.replyTo);
  const wishes = { id, at, addressing: given.addressing, ephemeralSeconds, plain, unreadable, replyTo };
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
}

function described({ number, name, pn, lid, companions }: Phone): object {
  return { number, name, pn, lid, devices: [...companions.keys()] };
}

const description = z.object({
  name: z.string().optional(),
  number: number.optional(),
  lid: z.string().optional(),
  platform: z.string().optional(),
  businessName: z.string().optional(),
  addressing,
});

/** What simulated people do. */
export const phoneOperations: Readonly<Record<string, Operation>> = {
  'phones/add': operation(description, (world, given) =>
    described(
      world.phones.add(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))),
    ),
  ),
  'phones/list': operation(z.object({}), (world) => world.phones.all.map(described)),
  'phone/scan-qr': operation(z.object({ number, qr: z.string() }), async (world, given) => {
    const linked = await world.phones.require(given.number).scanQr(given.qr);
    return linked.ok ? { device: linked.value.device } : { error: linked.error };
  }),
  'phone/enter-code': operation(z.object({ number, code: z.string() }), async (world, given) => {
    const linked = await world.phones.require(given.number).enterPairingCode(given.code);
    return linked.ok ? { device: linked.value.device } : { error: linked.error };
  }),
  'phone/online': operation(z.object({ number, online: z.boolean() }), (world, given) => {
    world.phones.require(given.number).online = given.online;
    return {};
  }),
  'phone/send': operation(sending, async (world, given) => {
    const from = world.phones.require(given.from);
    const to = recipientOf(world, given.to);
    const { id } = await from.send(to, contentOf(given), optionsOf(world, given));
    return { id };
  }),
  'phone/send-many': operation(
    sending.extend({ count: z.number().int().positive() }),
    async (world, { count, ...given }) => {
      const from = world.phones.require(given.from);
      const to = recipientOf(world, given.to);
      const ids: string[] = [];
      for (let index = 0; index < count; index++) {
        const { id } = await from.send(to, { text: `${given.text ?? ''} ${index}` }, optionsOf(world, given));
        ids.push(id);
      }
      return { ids };
    },
  ),
  'phone/edit': operation(
    z.object({ id: z.string(), text: z.string(), encrypted: z.boolean().default(false) }),
    async (world, { id, text, encrypted }) => {
      const sent = sentWith(world, id);
      return { id: (await sent.from.edit(sent, text, { encrypted })).id };
    },
  ),
  'phone/delete': operation(z.object({ id: z.string(), by: number.optional() }), async (world, given) => {
    const sent = sentWith(world, given.id);
    const by = given.by === undefined ? sent.from : world.phones.require(given.by);
    return { id: (await by.delete(sent)).id };
  }),
  'phone/react': operation(
    z.object({ from: number, id: z.string(), emoji: z.string() }),
    async (world, { from, id, emoji }) => ({
      id: (await world.phones.require(from).react(sentWith(world, id), emoji)).id,
    }),
  ),
  'phone/call': operation(
    z.object({
      from: number,
      to: number,
      video: z.boolean().default(false),
      missed: z.boolean().default(true),
    }),
    (world, { from, to, video, missed }) => {
      const ringing = call(world.phones.require(from), world.phones.require(to), { video });
      if (missed) ringing.timeOut();
      else ringing.end();
      return { id: ringing.id };
    },
  ),
  'phone/invent-history': operation(
    z.object({
      number,
      people: z.array(number).min(1),
      messages: z.number().int().positive(),
      days: z.number().positive().default(60),
      blob: z.boolean().default(false),
    }),
    (world, { number: owner, people, messages, days, blob }) => {
      const phone = world.phones.require(owner);
      phone.historyOptions = { blob };
      const others = people.map((person) => world.phones.require(person));
      return { ids: inventHistory(phone, { messages, days, people: others }) };
    },
  ),
};
