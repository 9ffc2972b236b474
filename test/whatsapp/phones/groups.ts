import type { Addressing } from './addresses.ts';
import type { Phone } from './phone.ts';

export type Role = 'superadmin' | 'admin' | 'member';

/** A group: its members with their roles and its settings. Who is told of a change is in `queries/groups.ts`. */
export class Group {
  readonly address: string;
  readonly creator: Phone;
  readonly createdAt: number;
  readonly addressing: Addressing;
  readonly members = new Map<Phone, Role>();
  subject: string;
  description: { readonly id: string; readonly text: string; readonly by: Phone } | undefined;
  /** Seconds; 0 is off. */
  ephemeralSeconds = 0;
  /** Only administrators write. */
  announcement = false;
  /** Only administrators change the settings. */
  locked = false;

  constructor(address: string, made: GroupDescription) {
    this.address = address;
    this.creator = made.creator;
    this.createdAt = made.createdAt ?? Date.now();
    this.addressing = made.addressing ?? 'lid';
    this.subject = made.subject;
    this.members.set(made.creator, 'superadmin');
    for (const member of made.members) if (member !== made.creator) this.members.set(member, 'member');
  }
}

export interface GroupDescription {
  readonly subject: string;
  readonly creator: Phone;
  readonly members: readonly Phone[];
  readonly addressing?: Addressing;
  readonly createdAt?: number;
}

/** Every group, by address. */
export class Groups {
  readonly #byAddress = new Map<string, Group>();

  /** Makes a group without telling anybody; use `createGroup` where companions shall learn of it. */
  add(made: GroupDescription): Group {
    const address = `1203630${String(10_000_000_000 + this.#byAddress.size + 1)}@g.us`;
    const group = new Group(address, made);
    this.#byAddress.set(address, group);
    return group;
  }

  find(address: string): Group | undefined {
    return this.#byAddress.get(address);
  }

  require(address: string): Group {
    const group = this.find(address);
    if (group === undefined) throw new Error('no such group');
    return group;
  }

  of(member: Phone): Group[] {
    return [...this.#byAddress.values()].filter(({ members }) => members.has(member));
  }
}
