import { isGroup, userOf } from './addresses.ts';
import type { Companion } from './companion.ts';
import { deviceOf } from './addresses.ts';
import { Phone, type PhoneDescription } from './phone.ts';
import type { World } from '../world.ts';

/** Every simulated person, found by number or linked id. */
export class Phones {
  readonly #byUser = new Map<string, Phone>();
  readonly #all: Phone[] = [];
  /** Late-bound: the world holds the phones. */
  #world: World | undefined;

  within(world: World): void {
    this.#world = world;
  }

  /** A new person with a phone. Number and linked id are invented when not given. */
  add(description: Partial<PhoneDescription> = {}): Phone {
    if (this.#world === undefined) throw new Error('phones need a world');
    const order = this.#all.length + 1;
    const phone = new Phone(this.#world, {
      ...description,
      name: description.name ?? `Pessoa ${order}`,
      number: description.number ?? `55119${String(80_000_000 + order)}`,
      lid: description.lid ?? String(200_000_000_000_000 + order * 7919),
    });
    if (this.#byUser.has(phone.number)) throw new Error('number taken');
    this.#byUser.set(phone.number, phone);
    this.#byUser.set(userOf(phone.lid), phone);
    this.#all.push(phone);
    return phone;
  }

  get all(): readonly Phone[] {
    return this.#all;
  }

  /** By address (either kind, with or without device), bare number or linked id. */
  find(address: string): Phone | undefined {
    if (isGroup(address)) return undefined;
    return this.#byUser.get(address.includes('@') ? userOf(address) : address.replace(/^\+/, ''));
  }

  /** Like `find`, for callers for whom an unknown one is a mistake. */
  require(address: string): Phone {
    const phone = this.find(address);
    if (phone === undefined) throw new Error('no such phone');
    return phone;
  }

  /** The companion with this exact device; undefined for device 0, which is the phone. */
  companion(address: string): Companion | undefined {
    return this.find(address)?.companions.get(deviceOf(address));
  }
}
