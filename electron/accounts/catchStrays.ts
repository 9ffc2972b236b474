/**
 * Baileys starts work for whose failure nobody waits. It must not end the process, and its message may hold content:
 * only the kind of the error is written. Returns how many there were.
 */
export function catchStrayRejections(): () => number {
  let strays = 0;
  process.on('unhandledRejection', (reason) => {
    strays += 1;
    const kind = reason instanceof Error ? reason.name : typeof reason;
    process.stderr.write(`Zelo: work in the background failed (${kind}).\n`);
  });
  return () => strays;
}
