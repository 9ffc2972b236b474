import sodium from 'libsodium-wrappers-sumo';

/** libsodium (WebAssembly) once it is loaded. */
export async function readySodium(): Promise<typeof sodium> {
  await sodium.ready;
  return sodium;
}
export type Sodium = typeof sodium;
