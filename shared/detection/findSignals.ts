import type { Burst } from '../domain/burst.ts';
import { severityRank } from '../domain/categories.ts';
import type { Policy } from '../domain/policy.ts';
import type { Signal } from '../domain/signal.ts';
import { inboundPayments } from './detectors/brokenPayments.ts';
import { readContext } from './detectors/context.ts';
import { leakSignals } from './detectors/leaks.ts';
import { linkSignals } from './detectors/links.ts';
import { newNumberSignals } from './detectors/newNumber.ts';
import { findNumbers } from './detectors/numbers.ts';
import { payeeGuard } from './detectors/payeeGuard.ts';
import { payeesOf } from './detectors/payments.ts';
import { codeAskedSignals, codeGivenSignals, passwordSignals } from './detectors/secrets.ts';
import { offHoursSignals } from './hours/offHours.ts';
import { readBurst } from './reading/reading.ts';
import { rulesOf } from './rules/compile.ts';
import { messageOrder, uniteMarks } from './rules/marks.ts';
import { matchRules } from './rules/match.ts';

/** One signal for a category and reason (and rule, since each rule says another thing), with the marks of all. */
function mergeSignals(signals: readonly Signal[], burst: Burst): Signal[] {
  const order = messageOrder(burst.messages);
  const merged = new Map<string, Signal>();
  for (const signal of signals) {
    const { category, reason } = signal;
    const same = `${category} ${reason.code} ${String(reason.facts['rule_id'] ?? '')}`;
    const first = merged.get(same);
    if (first === undefined) {
      merged.set(same, { ...signal, marks: uniteMarks(signal.marks, order) });
      continue;
    }
    // The graver one speaks: its facts are shown.
    const graver = severityRank(signal.severity) > severityRank(first.severity) ? signal : first;
    merged.set(same, { ...graver, marks: uniteMarks([...first.marks, ...signal.marks], order) });
  }
  return [...merged.values()].slice(0, 100);
}

/**
 * Everything that layers 1 and 2 find in a burst: detectors, payee guard, rules, working hours. Pure, never
 * throws on any text, and linear in its length. Categories that the policy has off give nothing.
 */
export function findSignals(burst: Burst, policy: Policy): Signal[] {
  const reading = readBurst(burst);
  const rest = offHoursSignals(reading, policy);
  const on = (signals: readonly Signal[]) => signals.filter(({ category }) => policy.categories[category].on);
  if (reading.words.length === 0) return on(rest);
  const context = readContext(reading);
  const numbers = findNumbers(reading);
  const payees = payeesOf(policy);
  const found = [
    ...payeeGuard(reading, context, numbers, payees),
    ...inboundPayments(reading, context, numbers, payees),
    ...leakSignals(reading, context, numbers),
    ...passwordSignals(reading, context),
    ...codeGivenSignals(reading, context),
    ...codeAskedSignals(reading, context),
    ...newNumberSignals(reading, context, numbers),
    ...linkSignals(reading),
    ...matchRules(rulesOf(policy), reading),
    ...rest,
  ];
  return found.length === 0 ? found : mergeSignals(on(found), burst);
}
