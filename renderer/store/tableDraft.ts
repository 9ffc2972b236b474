/** What a table's rows have become within one batch: loaded rows, put rows, removed keys. */
export class TableDraft<Key extends string | number, Row> {
  readonly #rows = new Map<Key, Row>();
  readonly #changed = new Set<Key>();
  readonly #removed = new Set<Key>();

  get(key: Key): Row | undefined {
    return this.#rows.get(key);
  }

  values(): Iterable<Row> {
    return this.#rows.values();
  }

  /** Takes in a row as it lies in the database; a row that this batch already touched stays. */
  load(key: Key, row: Row): void {
    if (!this.#rows.has(key) && !this.#removed.has(key)) this.#rows.set(key, row);
  }

  put(key: Key, row: Row): void {
    this.#rows.set(key, row);
    this.#changed.add(key);
    this.#removed.delete(key);
  }

  remove(key: Key): void {
    this.#rows.delete(key);
    this.#changed.delete(key);
    this.#removed.add(key);
  }

  changes(): { readonly puts: Row[]; readonly removed: Key[] } {
    const puts: Row[] = [];
    for (const key of this.#changed) {
      const row = this.#rows.get(key);
      if (row !== undefined) puts.push(row);
    }
    return { puts, removed: [...this.#removed] };
  }

  /** After the commit. `forget` drops the rows too: for tables too large to stay in memory. */
  settle(forget: boolean): void {
    this.#changed.clear();
    this.#removed.clear();
    if (forget) this.#rows.clear();
  }
}
