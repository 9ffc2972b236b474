/** Those who wait for the ledger to grow (the store's long poll). */
export class HeadWaiters {
  private readonly waiters = new Set<{ position: number; wake: () => void }>();

  /** Resolves when `wake` is called with a head beyond the position, or after the timeout. */
  wait(position: number, timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const waiter = {
        position,
        wake: () => {
          clearTimeout(timer);
          this.waiters.delete(waiter);
          resolve();
        },
      };
      const timer = setTimeout(waiter.wake, timeoutMs);
      this.waiters.add(waiter);
    });
  }

  wake(head: number): void {
    for (const waiter of [...this.waiters]) if (head > waiter.position) waiter.wake();
  }
}
