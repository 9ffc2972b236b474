import { detectorsVersion } from '../../shared/detection/index.ts';

/**
 * Names what a burst was looked at with: detectors and policy, by their versions. The model is not in it: what it said
 * is kept, and another threshold is compared with that.
 */
export function lookOf(policyVersion: number, detectors: number = detectorsVersion): string {
  return `${detectors}.${policyVersion}`;
}
