/** Rejects with the signal's reason as soon as it is aborted; what cannot be ended itself is no longer waited for. */
export function unlessStopped<Value>(pending: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void pending.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
