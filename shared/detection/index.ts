/**
 * Layers 1 and 2 of detection: detectors with their arithmetic, rules, working hours, payees. Pure: neither Node
 * nor DOM, no clock, no network. The model (layer 3) is shared/classifier.
 */
export { defaultPolicy } from './defaultPolicy.ts';
export { type FoundPayment, findPayments } from './detectors/findPayments.ts';
export { normalisePayeeKey } from './detectors/payments.ts';
export { findSignals } from './findSignals.ts';
export { nationalHolidays } from './hours/holidays.ts';
export { shippedRules } from './policies/index.ts';
export { describeRule } from './rules/describe.ts';
export { checkRule, rehearseRule } from './rules/rehearse.ts';
export { compilePattern, patternMost } from './rules/pattern.ts';

/** Raised whenever the same burst and policy may give other signals; findings name it. */
export const detectorsVersion = 2;
