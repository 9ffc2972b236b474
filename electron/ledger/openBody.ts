import { ledgerBodySchema, type LedgerBody } from '../../shared/domain/ledgerRecord.ts';
import { upgradeLedgerBody } from '../../shared/domain/ledgerUpgrade.ts';

export type OpenedBody =
  | { readonly kind: 'known'; readonly body: LedgerBody }
  | { readonly kind: 'unknown'; readonly body: unknown };

/** A body out of its plain bytes, brought to this version; `unknown` where no schema of this version fits. */
export function openBody(plain: Buffer): OpenedBody {
  let raw: unknown;
  try {
    raw = JSON.parse(plain.toString('utf8'));
  } catch {
    return { kind: 'unknown', body: null };
  }
  const parsed = ledgerBodySchema.safeParse(upgradeLedgerBody(raw));
  return parsed.success ? { kind: 'known', body: parsed.data } : { kind: 'unknown', body: raw };
}
