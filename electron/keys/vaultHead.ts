import { succeed, type Result } from '../../shared/domain/result.ts';
import type { OpenKeys } from './openKeys.ts';
import { readySodium, type Sodium } from './sodium.ts';
import { changeVault, readVault, type VaultHead, type VaultReadCode } from './vaultFile.ts';

/** Where the ledger stood: its newest sequence and the chain hash after it (32 bytes, hex). */
export interface LedgerHead {
  readonly sequence: number;
  readonly hash: string;
}

/** What may be checked without the passphrase. */
export interface VaultIdentity {
  readonly archiveId: string;
  /** Ed25519, hex. */
  readonly signingPublicKey: string;
  /** `signed` is false when this archive's key did not sign it. */
  readonly head?: LedgerHead & { readonly signed: boolean };
}

/** The readable part of the key file. */
export async function readVaultIdentity(folder: string): Promise<Result<VaultIdentity, VaultReadCode>> {
  const sodium = await readySodium();
  const vault = await readVault(folder);
  if (!vault.ok) return vault;
  const { archiveId, signing, head } = vault.value;
  const identity = { archiveId, signingPublicKey: signing.publicKey };
  if (head === null) return succeed(identity);
  const signed = sodium.crypto_sign_verify_detached(
    sodium.from_hex(head.signature),
    headMessage(archiveId, head),
    sodium.from_hex(signing.publicKey),
  );
  return succeed({ ...identity, head: { sequence: head.sequence, hash: head.hash, signed } });
}

/** Signs the head and writes it into the key file. A head never goes back. */
export async function recordHead(
  folder: string,
  keys: OpenKeys,
  head: LedgerHead,
): Promise<Result<null, VaultReadCode>> {
  const sodium = await readySodium();
  const signedHead = signHead(sodium, keys, head);
  const changed = await changeVault(folder, (vault) => {
    const older = vault.head === null || vault.head.sequence <= head.sequence;
    return succeed(older ? { ...vault, head: signedHead } : vault);
  });
  return changed.ok ? succeed(null) : changed;
}

function signHead(sodium: Sodium, keys: OpenKeys, head: LedgerHead): VaultHead {
  const signature = sodium.crypto_sign_detached(headMessage(keys.archiveId, head), keys.signing.privateKey);
  return { sequence: head.sequence, hash: head.hash, signature: sodium.to_hex(signature) };
}

function headMessage(archiveId: string, head: LedgerHead): string {
  return `zelo-head-1:${archiveId}:${head.sequence}:${head.hash}`;
}
