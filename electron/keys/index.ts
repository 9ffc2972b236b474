export {
  allowCaptureBySystem,
  captureKeysOf,
  forbidCaptureBySystem,
  openCaptureBySystem,
} from './captureKeys.ts';
export type { CaptureKeys, SystemStorage, SystemStorageCode } from './captureKeys.ts';
export type { KeyPair, OpenKeys } from './openKeys.ts';
export { changePassphrase, createVault, recoverVault, unlockVault, vaultExists } from './vault.ts';
export type { UnlockCode } from './vault.ts';
export { isRecoveryProven, proveRecovery, renewRecovery } from './recovery.ts';
export { readVaultIdentity, recordHead } from './vaultHead.ts';
export type { LedgerHead, VaultIdentity } from './vaultHead.ts';
export type { PassphraseCost, VaultReadCode } from './vaultFile.ts';
export { readySodium } from './sodium.ts';
export type { Sodium } from './sodium.ts';
