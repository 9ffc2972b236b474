import type { CaptureChange } from './captureChange.ts';

/** The live values of a capture store, by kind and id. */
export class CaptureMemory {
  private readonly kinds = new Map<string, Map<string, Uint8Array>>();
  private bytes = 0;

  /** About what a snapshot of everything would take in the file. */
  get liveBytes(): number {
    return this.bytes;
  }

  get(kind: string, id: string): Uint8Array | undefined {
    return this.kinds.get(kind)?.get(id);
  }

  entries(kind: string): readonly (readonly [string, Uint8Array])[] {
    return [...(this.kinds.get(kind) ?? [])];
  }

  count(kind: string): number {
    return this.kinds.get(kind)?.size ?? 0;
  }

  apply(changes: readonly CaptureChange[]): void {
    for (const { kind, id, value } of changes) {
      let values = this.kinds.get(kind);
      if (values === undefined) this.kinds.set(kind, (values = new Map()));
      const before = values.get(id);
      if (before !== undefined) this.bytes -= sizeOf(kind, id, before);
      if (value === null) {
        values.delete(id);
      } else {
        // A copy: the caller's buffer may be a view of something much larger, or change.
        values.set(id, new Uint8Array(value));
        this.bytes += sizeOf(kind, id, value);
      }
    }
  }

  *all(): Generator<CaptureChange> {
    for (const [kind, values] of this.kinds) {
      for (const [id, value] of values) yield { kind, id, value };
    }
  }

  wipe(): void {
    for (const { value } of this.all()) value?.fill(0);
    this.kinds.clear();
    this.bytes = 0;
  }
}

function sizeOf(kind: string, id: string, value: Uint8Array): number {
  return 7 + kind.length + id.length + value.length;
}
