/** Seconds remembered at once: messages further apart in the file than this are not counted as neighbours. */
const mostSeconds = 65_536;

/** Numbers items of the same second by the file's order, in bounded memory. */
export class SecondOrder {
  #recent = new Map<number, number>();
  #older = new Map<number, number>();

  /** How many earlier items had this second. */
  next(at: number): number {
    const second = Math.floor(at / 1000);
    const count = this.#recent.get(second) ?? this.#older.get(second) ?? 0;
    this.#recent.set(second, count + 1);
    if (this.#recent.size >= mostSeconds) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    return count;
  }
}
