/** Rewrites a body of one version into the next version of its type. Pure; never throws on any input. */
export type LedgerUpgrade = (body: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * One step a row: `type` and the version it comes from, as in `'message.added 1'`. Every record ever written must
 * open for ever, so a row is never taken out. There is none yet: all types are at version 1.
 */
export const ledgerUpgrades: Readonly<Record<string, LedgerUpgrade>> = {};

/**
 * Brings a body as it lies in the ledger to the newest version this program knows, step by step. A body that needs
 * no step, or of a kind or version nobody here knows, comes back as it is: the schema decides about it.
 */
export function upgradeLedgerBody(
  body: unknown,
  upgrades: Readonly<Record<string, LedgerUpgrade>> = ledgerUpgrades,
): unknown {
  let current = body;
  // A step that does not raise the version would go round for ever.
  for (let steps = 0; steps < 100; steps += 1) {
    if (typeof current !== 'object' || current === null) return current;
    const { type, v } = current as { type?: unknown; v?: unknown };
    const step = `${String(type)} ${String(v)}`;
    const upgrade = Object.hasOwn(upgrades, step) ? upgrades[step] : undefined;
    if (upgrade === undefined) return current;
    current = upgrade(current as Record<string, unknown>);
  }
  return current;
}
