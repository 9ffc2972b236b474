import { z } from 'zod';
import type { CaptureStore } from '../captureStore/index.ts';

const kind = 'memo';

/** What was told to the employee before anything was captured, as the ledger's `notice.given` has it. */
const storedNoticeSchema = z.strictObject({
  employee: z.string().min(1),
  givenOn: z.iso.date(),
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
const memoSchemas = {
  notice: storedNoticeSchema,
  /** Chosen by the way of linking; the same for the whole life of the link. */
  browser: z.tuple([z.string(), z.string(), z.string()]),
  goodVersion: z.tuple([z.int(), z.int(), z.int()]),
  /** Digits of the number that was linked first: a relink must be the same. */
  phone: z.string().regex(/^\d{5,20}$/),
  /** `account.linked` of this link is in the ledger. */
  linkTold: z.boolean(),
  ended: z.enum(['logged_out', 'banned', 'unlinked']).nullable(),
  settingsRead: z.boolean(),
  /** Milliseconds since 1970: when this account was last known to be connected. */
  connectedAt: z.int(),
} as const;

type Memos = { [Name in keyof typeof memoSchemas]: z.infer<(typeof memoSchemas)[Name]> };

/** Single facts about an account in its capture store. */
export interface AccountMemo {
  read<Name extends keyof Memos>(name: Name): Memos[Name] | undefined;
  write(memos: { readonly [Name in keyof Memos]?: Memos[Name] }): Promise<void>;
}

export function accountMemo(store: CaptureStore): AccountMemo {
  return {
    read<Name extends keyof Memos>(name: Name) {
      const bytes = store.get(kind, name);
      if (bytes === undefined) return undefined;
      const parsed = memoSchemas[name].safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
      return parsed.success ? (parsed.data as Memos[Name]) : undefined;
    },
    write: (memos) =>
      store.commit(
        Object.entries(memos).map(([id, value]) => ({
          kind,
          id,
          value: Buffer.from(JSON.stringify(value), 'utf8'),
        })),
      ),
  };
}
