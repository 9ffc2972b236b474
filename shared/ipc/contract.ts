import { z } from 'zod';
import { localeSchema } from '../domain/categories.ts';
import { accountIdSchema, importIdSchema } from '../domain/identifiers.ts';
import { decisionSchema, findingsSchema } from '../domain/ledgerRecord.ts';
import {
  accountHealthSchema,
  acknowledgementFileSchema,
  linkProgressSchema,
  linkRequestSchema,
  noticeRequestSchema,
  noticeToPrintSchema,
} from './accountMessages.ts';
import { exportRequestSchema, exportProgressSchema, exportResultSchema } from './exportMessages.ts';
import { importAnswersSchema, importPreviewSchema, importProgressSchema } from './importMessages.ts';

/**
 * Every call between a window and the main process: name, strict arguments, result, and which windows may make it.
 * Main and both preloads are typed from this one map. Expected failures come back as Result (shared/domain/result.ts).
 */
const failureSchema = z.strictObject({
  code: z.string().max(64),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const resultOf = <Schema extends z.ZodType>(value: Schema) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: failureSchema }),
  ]);
const nothing = z.strictObject({});

const passphraseSchema = z.string().min(1).max(1024);

export const vaultStateSchema = z.enum(['missing', 'sealed', 'locked', 'open']);
export type VaultState = z.infer<typeof vaultStateSchema>;

export const preferencesSchema = z.strictObject({
  locale: localeSchema,
  theme: z.enum(['system', 'light', 'dark']),
  singleKeys: z.boolean(),
  lockAfterMinutes: z.int().min(1).max(240),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const aboutSchema = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  model: z.string().optional(),
});

/** Keys for the store's rows and search index, derived from the archive key. Given to both windows while open. */
export const rowKeysSchema = z.strictObject({
  archiveId: z.string(),
  rows: z.instanceof(Uint8Array),
  index: z.instanceof(Uint8Array),
});
export type RowKeys = z.infer<typeof rowKeysSchema>;

/** The store comes back from the ledger: why, and how far. Null when it stands. */
export const rebuildSchema = z
  .strictObject({
    reason: z.enum(['missing', 'damaged', 'too_old', 'too_new', 'other_archive']),
    position: z.int().min(0),
    head: z.int().min(0),
  })
  .nullable();
export type Rebuild = z.infer<typeof rebuildSchema>;

export type WindowName = 'inbox' | 'store';
const inbox: readonly WindowName[] = ['inbox'];
const store: readonly WindowName[] = ['store'];
const both: readonly WindowName[] = ['inbox', 'store'];

export const calls = {
  'vault.state': { from: inbox, args: nothing, result: vaultStateSchema },
  'vault.create': {
    from: inbox,
    args: z.strictObject({
      passphrase: passphraseSchema,
      company: z.string().trim().min(1).max(120),
      operator: z.string().trim().min(1).max(120),
      locale: localeSchema,
    }),
    /** The recovery key as words, shown once, to be printed. */
    result: resultOf(z.strictObject({ recoveryWords: z.array(z.string()) })),
  },
  'vault.unlock': {
    from: inbox,
    args: z.strictObject({ passphrase: passphraseSchema }),
    result: resultOf(nothing),
  },
  'vault.recover': {
    from: inbox,
    args: z.strictObject({ recoveryWords: z.string().max(1024), newPassphrase: passphraseSchema }),
    result: resultOf(nothing),
  },
  /** Were the recovery words typed back? True also while nobody can look. */
  'vault.recoveryProven': { from: inbox, args: nothing, result: z.boolean() },
  /** They were, just now. */
  'vault.proveRecovery': { from: inbox, args: nothing, result: resultOf(nothing) },
  /** New words while none were ever proven; those before open nothing any more. */
  'vault.renewRecovery': {
    from: inbox,
    args: nothing,
    result: resultOf(z.strictObject({ recoveryWords: z.array(z.string()) })),
  },
  'vault.lock': { from: inbox, args: nothing, result: nothing },
  'vault.printRecovery': {
    from: inbox,
    args: z.strictObject({ words: z.array(z.string().max(40)).max(48) }),
    result: resultOf(z.strictObject({ printed: z.boolean() })),
  },
  'vault.rowKeys': { from: both, args: nothing, result: resultOf(rowKeysSchema) },
  'vault.identity': {
    from: inbox,
    args: nothing,
    result: resultOf(z.strictObject({ company: z.string(), operator: z.string() })),
  },

  'preferences.read': { from: both, args: nothing, result: preferencesSchema },
  'preferences.change': { from: inbox, args: preferencesSchema.partial(), result: preferencesSchema },
  'app.about': { from: inbox, args: nothing, result: aboutSchema },
  'app.openExternal': {
    from: inbox,
    args: z.strictObject({ url: z.url({ protocol: /^https$/ }).max(2048) }),
    result: resultOf(nothing),
  },

  /** Opens the file dialog. `cancelled` when the user closed it. */
  'import.choose': {
    from: inbox,
    args: nothing,
    result: resultOf(z.strictObject({ import: importIdSchema, preview: importPreviewSchema }).nullable()),
  },
  'import.begin': {
    from: inbox,
    args: z.strictObject({ import: importIdSchema, answers: importAnswersSchema }),
    result: resultOf(nothing),
  },
  'import.cancel': { from: inbox, args: z.strictObject({ import: importIdSchema }), result: nothing },
  /** Imports that run, and those that ended while nobody could look (locked): each such end is told once. */
  'import.running': { from: inbox, args: nothing, result: z.array(importProgressSchema) },

  'accounts.health': { from: inbox, args: nothing, result: z.array(accountHealthSchema) },
  /** Opens the file dialog for the proof that the employee was told; null when the person closed it. */
  'accounts.chooseAcknowledgement': {
    from: inbox,
    args: nothing,
    result: resultOf(
      z.strictObject({ file: acknowledgementFileSchema, name: z.string().max(512) }).nullable(),
    ),
  },
  /** Appends the notice; until then `accounts.link` answers `notice_missing`. */
  'accounts.giveNotice': {
    from: inbox,
    args: noticeRequestSchema,
    result: resultOf(z.strictObject({ sequence: z.int() })),
  },
  'accounts.printNotice': {
    from: inbox,
    args: noticeToPrintSchema,
    result: resultOf(z.strictObject({ printed: z.boolean() })),
  },
  /** Begins a linking; what comes of it is told by `accounts.linkProgress`. */
  'accounts.link': { from: inbox, args: linkRequestSchema, result: resultOf(nothing) },
  'accounts.cancelLink': { from: inbox, args: z.strictObject({ account: accountIdSchema }), result: nothing },
  /** Takes this computer off the phone's list; what was stored stays. */
  'accounts.unlink': {
    from: inbox,
    args: z.strictObject({ account: accountIdSchema }),
    result: resultOf(nothing),
  },

  /** Appends a decision of the supervisor. Resolves when it is durable. */
  'ledger.decide': {
    from: inbox,
    args: z.strictObject({ decision: decisionSchema }),
    result: resultOf(z.strictObject({ sequence: z.int() })),
  },
  /** Long poll: resolves with records after the position, or empty after 25 s. `head` is the newest sequence. */
  'ledger.read': {
    from: store,
    args: z.strictObject({ after: z.int().min(0), max: z.int().min(1).max(5000) }),
    result: resultOf(
      z.strictObject({
        /** Opened bodies: the store parses each with ledgerBodySchema and parks what does not fit. */
        entries: z.array(z.strictObject({ sequence: z.int(), body: z.unknown() })),
        head: z.int(),
        /** Sequences in this range that could not be read (damaged records). */
        unreadable: z.array(z.int()),
      }),
    ),
  },
  'ledger.appendFindings': {
    from: store,
    args: z.strictObject({ findings: findingsSchema }),
    result: resultOf(z.strictObject({ sequence: z.int() })),
  },

  'store.tellRebuild': { from: store, args: z.strictObject({ rebuild: rebuildSchema }), result: nothing },
  'store.rebuild': { from: inbox, args: nothing, result: rebuildSchema },
  /** Throws the browser's storage of this origin away where the page itself cannot: its files are damaged. */
  'store.clear': { from: store, args: nothing, result: nothing },
  /** The native classifier does not answer: main ends its process and sends another port, or none (WASM). */
  'classifier.restart': { from: store, args: nothing, result: nothing },

  /** Saves an opened copy of an attachment (ledger sequence of media.stored). Null when the dialog was closed. */
  'media.saveCopy': {
    from: inbox,
    args: z.strictObject({ record: z.int().min(1), name: z.string().max(512) }),
    result: resultOf(z.strictObject({ saved: z.literal(true) }).nullable()),
  },

  'export.begin': { from: inbox, args: exportRequestSchema, result: resultOf(exportResultSchema.nullable()) },
  'export.cancel': { from: inbox, args: nothing, result: nothing },
  /** Shows the written file in the system's file manager. */
  'export.show': { from: inbox, args: nothing, result: nothing },
} as const;

/** What main tells a window without being asked. */
export const events = {
  'vault.state': { to: both, payload: vaultStateSchema },
  'import.progress': { to: inbox, payload: importProgressSchema },
  'accounts.health': { to: inbox, payload: accountHealthSchema },
  'accounts.linkProgress': { to: inbox, payload: linkProgressSchema },
  'export.progress': { to: inbox, payload: exportProgressSchema },
  /** Beside the rows, because while the store is thrown away and made anew they tell nothing. */
  'store.rebuild': { to: inbox, payload: rebuildSchema },
  'preferences.changed': { to: both, payload: preferencesSchema },
} as const;

export type CallName = keyof typeof calls;
export type CallArguments<Name extends CallName> = z.infer<(typeof calls)[Name]['args']>;
export type CallResult<Name extends CallName> = z.infer<(typeof calls)[Name]['result']>;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]['payload']>;

export type CallNameOf<Window extends WindowName> = {
  [Name in CallName]: Window extends (typeof calls)[Name]['from'][number] ? Name : never;
}[CallName];

/** What a preload puts on `window.api`. Subscriptions return their unsubscribe. */
export interface Api {
  call<Name extends CallName>(name: Name, args: CallArguments<Name>): Promise<CallResult<Name>>;
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}
