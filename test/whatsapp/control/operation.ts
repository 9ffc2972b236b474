import { z } from 'zod';
import type { Companion } from '../phones/companion.ts';
import type { Phone } from '../phones/phone.ts';
import type { World } from '../world.ts';

/** One admin call: what it takes (JSON), and what it gives back. */
export interface Operation {
  readonly takes: z.ZodType;
  run(world: World, given: unknown): unknown;
}

/** Ties the shape and the work together; a wrong shape never reaches the work. */
export function operation<Shape extends z.ZodType>(
  takes: Shape,
  run: (world: World, given: z.infer<Shape>) => unknown,
): Operation {
  return { takes, run: (world, given) => run(world, takes.parse(given)) };
}

/** Digits with country code. */
export const number = z.string().regex(/^\d{6,15}$/);
export const device = z.number().int().positive();

/** A companion by the number of its phone and its device; the newest when no device is given. */
export const companionShape = { number, device: device.optional() };

export function companionOf(
  world: World,
  given: { readonly number: string; readonly device?: number | undefined },
): Companion {
  const phone: Phone = world.phones.require(given.number);
  const companion =
    given.device === undefined ? [...phone.companions.values()].at(-1) : phone.companions.get(given.device);
  if (companion === undefined) throw new Error('no such companion');
  return companion;
}
