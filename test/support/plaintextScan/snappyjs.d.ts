declare module 'snappyjs' {
  /** Throws where the bytes are no Snappy stream, or open to more than `maxLength` bytes. */
  export function uncompress(compressed: Uint8Array, maxLength?: number): Uint8Array;
}
