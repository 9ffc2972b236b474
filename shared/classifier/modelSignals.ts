import type { Burst } from '../domain/burst.ts';
import type { ModelCategory, Severity } from '../domain/categories.ts';
import type { Policy } from '../domain/policy.ts';
import type { ModelScores, Signal } from '../domain/signal.ts';
import { marksInMessages } from './burstText.ts';
import type { ModelDescription } from './description.ts';

/**
 * From score to severity: the model alone is `high` only where it is nearly sure and the category can hurt someone
 * or cost money at once. `profanity` stays low by design (labels.md).
 */
const severityFrom: Readonly<Record<ModelCategory, { moderate: number; high: number }>> = {
  fraud: { moderate: 0.5, high: 0.9 },
  extortion: { moderate: 0.4, high: 0.85 },
  threat: { moderate: 0.4, high: 0.85 },
  sexual_harassment: { moderate: 0.4, high: 0.85 },
  moral_harassment: { moderate: 0.5, high: 0.93 },
  discrimination: { moderate: 0.5, high: 0.93 },
  data_leak: { moderate: 0.5, high: 0.93 },
  scam_inbound: { moderate: 0.5, high: 0.93 },
  off_channel: { moderate: 0.6, high: 2 },
  conflict: { moderate: 0.6, high: 2 },
  profanity: { moderate: 2, high: 2 },
};

function severityOf(code: ModelCategory, score: number): Severity {
  const from = severityFrom[code];
  if (score >= from.high) return 'high';
  return score >= from.moderate ? 'moderate' : 'low';
}

/** The signals of layer 3 for a scored burst: categories that are on and at or above their threshold. */
export function modelSignals(
  burst: Burst,
  scored: ModelScores,
  description: ModelDescription,
  policy: Policy,
): Signal[] {
  return description.categories.flatMap(({ code, threshold }, index): Signal[] => {
    const wanted = policy.categories[code];
    const score = scored.scores[index] ?? 0;
    if (!wanted.on || score < (wanted.threshold ?? threshold)) return [];
    const ranges = scored.marks.find(({ category }) => category === index)?.ranges ?? [];
    return [
      {
        category: code,
        layer: 'model',
        severity: severityOf(code, score),
        score,
        reason: { code: `model_${code}`, facts: { percent: Math.round(score * 100) } },
        marks: marksInMessages(burst, ranges),
      },
    ];
  });
}
