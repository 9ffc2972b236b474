import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { replaceFile } from '../durable/replaceFile.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** XChaCha20-Poly1305: 24-byte nonce, text with its 16-byte tag; associated data in sealedSecret.ts. */
const sealedSchema = z.strictObject({ nonce: hex(24), text: z.string().regex(/^([0-9a-f]{2}){16,512}$/) });

/** Argon2id (libsodium `crypto_pwhash`, version 1.3). The bounds keep a planted file from eating the machine. */
export const passphraseCostSchema = z.strictObject({
  passes: z.int().min(1).max(64),
  memoryBytes: z
    .int()
    .min(8192)
    .max(1 << 30),
});
export type PassphraseCost = z.infer<typeof passphraseCostSchema>;

/** The last record that was durable when a segment ended; signed, so that a shorter ledger is seen (FORMAT.md). */
const headSchema = z.strictObject({ sequence: z.int().min(1), hash: hex(32), signature: hex(64) });
export type VaultHead = z.infer<typeof headSchema>;

/** The capture key (captureKeys.ts). `bySystem`: what the system's secret store made of it, in hex. */
const captureSchema = z.strictObject({
  byArchive: sealedSchema,
  identity: sealedSchema,
  bySystem: z
    .string()
    .regex(/^([0-9a-f]{2}){1,4096}$/)
    .nullable(),
});
export type CaptureWraps = z.infer<typeof captureSchema>;

const firstVaultSchema = z.strictObject({
  format: z.literal('zelo-vault'),
  version: z.literal(1),
  archiveId: hex(16),
  createdAt: z.int(),
  archive: z.strictObject({
    publicKey: hex(32),
    byPassphrase: z.strictObject({
      kdf: z.literal('argon2id13'),
      cost: passphraseCostSchema,
      salt: hex(16),
      sealed: sealedSchema,
    }),
    byRecoveryKey: z.strictObject({ kdf: z.literal('hkdf-sha256'), salt: hex(32), sealed: sealedSchema }),
  }),
  identity: z.strictObject({ sealed: sealedSchema }),
  signing: z.strictObject({ publicKey: hex(32), sealed: sealedSchema }),
  head: headSchema.nullable(),
});

const vaultSchema = firstVaultSchema.extend({
  version: z.literal(2),
  /** There while nobody has shown to have the recovery words: they are made anew and shown again (recovery.ts). */
  recoveryUnproven: z.literal(true).optional(),
  /** Null in a file of version 1 that nobody has unlocked since. */
  capture: captureSchema.nullable(),
});
/** The key file, PROFILE/vault.json. A new version gets its own schema and an upgrade in `parseVault`. */
export type Vault = z.infer<typeof vaultSchema>;

const vaultName = 'vault.json';
const backupName = 'vault.backup.json';
const newestVersion = 2;

export type VaultReadCode = 'vault_missing' | 'vault_damaged' | 'vault_too_new';

/**
 * Reads PROFILE/vault.json, or its second copy when the first is gone or damaged. The checksum tells a damaged
 * file from a wrong passphrase. A vault of a newer version is refused even when the second copy is older: its
 * passphrase may have changed since.
 */
export async function readVault(folder: string): Promise<Result<Vault, VaultReadCode>> {
  const first = await readCopy(join(folder, vaultName));
  if (first.ok || first.error.code === 'vault_too_new') return first;
  const second = await readCopy(join(folder, backupName));
  if (second.ok || second.error.code === 'vault_too_new') return second;
  return first.error.code === 'vault_missing' ? second : first;
}

/** Writes both copies, the first one first: where they differ, the first is the newer. */
export async function writeVault(folder: string, vault: Vault): Promise<void> {
  const ordered = vaultSchema.parse(vault);
  const text = `${JSON.stringify({ ...ordered, checksum: checksumOf(ordered) }, null, 2)}\n`;
  await replaceFile(join(folder, vaultName), text);
  await replaceFile(join(folder, backupName), text);
}

/** Makes both copies equal again after a crash between the two or damage to one. */
export async function healVault(folder: string, vault: Vault): Promise<void> {
  const wanted = JSON.stringify(vault);
  for (const name of [vaultName, backupName]) {
    const copy = await readCopy(join(folder, name));
    if (!copy.ok || JSON.stringify(copy.value) !== wanted) return writeVault(folder, vault);
  }
}

const lastChange = new Map<string, Promise<unknown>>();

/** Reads, changes and writes the vault, one change after the other: heads and passphrases share the file. */
export async function changeVault<Code extends string = never>(
  folder: string,
  change: (vault: Vault) => Result<Vault, Code> | Promise<Result<Vault, Code>>,
): Promise<Result<Vault, Code | VaultReadCode>> {
  const mine = (lastChange.get(folder) ?? Promise.resolve()).then(async () => {
    const vault = await readVault(folder);
    if (!vault.ok) return vault;
    const changed = await change(vault.value);
    if (changed.ok) await writeVault(folder, changed.value);
    return changed;
  });
  lastChange.set(
    folder,
    mine.catch(() => undefined),
  );
  return mine;
}

async function readCopy(path: string): Promise<Result<Vault, VaultReadCode>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fail('vault_missing');
    throw error;
  }
  return parseVault(text);
}

export function parseVault(text: string): Result<Vault, VaultReadCode> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('vault_damaged');
  }
  const version = z.looseObject({ format: z.literal('zelo-vault'), version: z.int() }).safeParse(json);
  if (version.success && version.data.version > newestVersion) return fail('vault_too_new');
  if (version.success && version.data.version === 1) {
    const first = checked(firstVaultSchema, json);
    return first.ok ? succeed({ ...first.value, version: 2, capture: null }) : first;
  }
  return checked(vaultSchema, json);
}

/** zod keeps the schema's order of keys, so a parsed vault serialises as it was written. */
function checked<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape, z.core.$strict>,
  json: unknown,
): Result<z.infer<z.ZodObject<Shape, z.core.$strict>>, 'vault_damaged'> {
  if (typeof json !== 'object' || json === null) return fail('vault_damaged');
  const { checksum, ...rest } = json as { checksum?: unknown };
  const vault = schema.safeParse(rest);
  return vault.success && checksum === checksumOf(vault.data) ? succeed(vault.data) : fail('vault_damaged');
}

function checksumOf(vault: unknown): string {
  return createHash('sha256').update(JSON.stringify(vault)).digest('hex');
}
