import { z } from 'zod';

/**
 * The shape that all bodies of the ledger share. `v` is the version of that type's shape: a change that old readers
 * would misread gets a new number and an upgrade in `upgradeLedgerBody`. `at` is the instant of the record,
 * milliseconds since 1970 UTC.
 */
export const record = <Type extends string, Shape extends z.core.$ZodShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), v: z.literal(1), at: z.int(), ...shape });
