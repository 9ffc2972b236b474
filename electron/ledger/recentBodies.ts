/** The newest bodies as they were written, so that the store's long poll need not read and open them again. */
export class RecentBodies {
  private readonly maxBytes: number;
  private bodies: Buffer[] = [];
  private bytes = 0;
  private newest = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** `first` must follow the newest that is kept, or everything kept is dropped. */
  add(first: number, bodies: readonly Buffer[]): void {
    if (first !== this.newest + 1) this.clear();
    this.newest = first + bodies.length - 1;
    for (const body of bodies) {
      this.bodies.push(body);
      this.bytes += body.length;
    }
    let dropped = 0;
    while (this.bytes > this.maxBytes && dropped < this.bodies.length) {
      const oldest = this.bodies[dropped];
      this.bytes -= oldest?.length ?? 0;
      oldest?.fill(0);
      dropped += 1;
    }
    if (dropped > 0) this.bodies = this.bodies.slice(dropped);
  }

  find(sequence: number): Buffer | undefined {
    return this.bodies[sequence - (this.newest - this.bodies.length + 1)];
  }

  clear(): void {
    for (const body of this.bodies) body.fill(0);
    this.bodies = [];
    this.bytes = 0;
  }
}
