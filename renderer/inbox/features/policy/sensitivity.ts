/**
 * The five steps of a category's slider, as thresholds. The middle step leaves the model's own, which training
 * clips to 0.15..0.9 (resources/training/calibrate.py); the outer steps lie outside of that, so that a step to the
 * right never shows less.
 */
const thresholds = [0.97, 0.9, undefined, 0.15, 0.08] as const;

export const balanced = 2;

/** The step whose threshold is nearest, on the side of the middle where the threshold lies. */
export function stepOfThreshold(threshold: number | undefined): number {
  if (threshold === undefined) return balanced;
  let nearest: number = balanced;
  let least = Infinity;
  for (const [step, value] of thresholds.entries()) {
    const distance = Math.abs((value ?? 0.5) - threshold);
    if (distance < least) [nearest, least] = [step, distance];
  }
  return nearest;
}

export function thresholdOfStep(step: number): number | undefined {
  return thresholds[step];
}
