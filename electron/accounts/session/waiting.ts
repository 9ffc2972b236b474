/** One wait that can be cut short. */
export class Waiting {
  private finish: (() => void) | undefined;

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), ms);
      timer.unref();
      this.finish = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  end(): void {
    const { finish } = this;
    this.finish = undefined;
    finish?.();
  }
}
