/** Seconds remembered: messages further apart in the file than this are not counted as neighbours. */
const mostSeconds = 65_536;

/**
 * Numbers items of the same second by the file's order, in bounded memory. Files go forward in time, so seconds are
 * kept ascending in a ring and a late message looks its own up; a map of all of them cost a third of the reading.
 */
export class SecondOrder {
  readonly #seconds = new Float64Array(mostSeconds);
  readonly #counts = new Uint32Array(mostSeconds);
  /** Of the newest second, in steps since the beginning; its place in the ring is the rest of `mostSeconds`. */
  #newest = -1;
  /** Seconds that came late and were not there before. */
  readonly #late = new Map<number, number>();

  /** How many earlier items had this second. */
  next(at: number): number {
    const second = Math.floor(at / 1000);
    if (this.#newest < 0 || second > (this.#seconds[this.#newest % mostSeconds] ?? 0)) {
      this.#newest += 1;
      const place = this.#newest % mostSeconds;
      this.#seconds[place] = second;
      this.#counts[place] = 1;
      return 0;
    }
    const place = this.#placeOf(second);
    if (place >= 0) {
      const count = this.#counts[place] ?? 0;
      this.#counts[place] = count + 1;
      return count;
    }
    const count = this.#late.get(second) ?? 0;
    if (this.#late.size >= mostSeconds) this.#late.clear();
    this.#late.set(second, count + 1);
    return count;
  }

  /** Its place in the ring, -1 when it is not there. */
  #placeOf(second: number): number {
    let low = Math.max(0, this.#newest - mostSeconds + 1);
    let high = this.#newest;
    while (low <= high) {
      // The newest second is asked for most.
      const middle = high === this.#newest ? high : (low + high) >> 1;
      const found = this.#seconds[middle % mostSeconds] ?? 0;
      if (found === second) return middle % mostSeconds;
      if (found < second) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
