import { describe, expect, it } from 'vitest';
import type { ModelDescription } from '../../../../shared/classifier/description.ts';
import { modelSignals } from '../../../../shared/classifier/modelSignals.ts';
import { defaultPolicy } from '../../../../shared/detection/index.ts';
import type { Burst } from '../../../../shared/domain/burst.ts';
import { modelCategories } from '../../../../shared/domain/categories.ts';
import { randomId } from '../../../../shared/domain/identifiers.ts';

const description: ModelDescription = {
  formatVersion: 1,
  modelVersion: 'test',
  file: 'x',
  sha256: '0'.repeat(64),
  bytes: 1,
  tokenizerSha256: '0'.repeat(64),
  categories: modelCategories.map((code) => ({ code, threshold: 0.5, scale: 1, bias: 0 })),
  input: { maxTokens: 128, overlapTokens: 32, beforeChars: 200 },
  marks: { minimumWeight: 0.5 },
};
const burst: Burst = {
  id: randomId(),
  account: randomId(),
  conversation: randomId(),
  conversationKind: 'direct',
  side: 'company',
  sender: 'Rafael',
  messages: [{ id: randomId(), sentAt: 0, text: 'porra' }],
};
const scored = (code: (typeof modelCategories)[number], score: number) => ({
  scores: modelCategories.map((other) => (other === code ? score : 0.01)),
  marks: [],
});

describe('modelSignals', () => {
  it('never raises profanity above low, however sure the model is', () => {
    const [signal] = modelSignals(burst, scored('profanity', 0.999), description, defaultPolicy('pt'));
    expect(signal?.severity).toBe('low');
  });

  it('is silent below the threshold, and heeds the policy that sets another', () => {
    const policy = defaultPolicy('pt');
    expect(modelSignals(burst, scored('fraud', 0.49), description, policy)).toEqual([]);
    const keener = { ...policy, categories: { ...policy.categories, fraud: { on: true, threshold: 0.3 } } };
    expect(modelSignals(burst, scored('fraud', 0.49), description, keener)).toHaveLength(1);
  });

  it('says nothing of a category that is switched off', () => {
    const policy = defaultPolicy('pt');
    const off = { ...policy, categories: { ...policy.categories, threat: { on: false } } };
    expect(modelSignals(burst, scored('threat', 0.99), description, off)).toEqual([]);
  });
});
