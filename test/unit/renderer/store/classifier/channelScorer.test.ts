import { describe, expect, it } from 'vitest';
import { connectScorer } from '../../../../../renderer/store/classifier/channelScorer.ts';
import type { ScorerChannel } from '../../../../../renderer/store/classifier/scorer.ts';
import { scoresOf } from '../fakeScorer.ts';

class FakeChannel implements ScorerChannel {
  readonly posted: { readonly id: number }[] = [];
  ended = 0;
  answer: (data: unknown) => void = () => undefined;
  go: () => void = () => undefined;
  post(message: unknown) {
    this.posted.push(message as { id: number });
  }
  onAnswer(listener: (data: unknown) => void) {
    this.answer = listener;
  }
  onGone(listener: () => void) {
    this.go = listener;
  }
  end() {
    this.ended += 1;
  }
}

const quick = { readyMs: 20, requestMs: 20, letterMs: 0 };
const patient = { readyMs: 60_000, requestMs: 60_000, letterMs: 0 };

async function ready(patience = patient) {
  const channel = new FakeChannel();
  const connecting = connectScorer(channel, patience);
  channel.answer({ kind: 'ready', runtime: 'native' });
  const scorer = await connecting;
  if (scorer === undefined) throw new Error('not ready');
  return { channel, scorer };
}

describe('a scorer behind a channel', () => {
  it('gives the scores that come for its request', async () => {
    const { channel, scorer } = await ready();
    const asked = scorer.score([{ text: 'oi' }]);
    channel.answer({ kind: 'scores', id: channel.posted[0]?.id, results: [scoresOf(0.5)] });
    expect(await asked).toEqual([scoresOf(0.5)]);
  });

  it('rejects a request whose run failed, and answers the next', async () => {
    const { channel, scorer } = await ready();
    const first = scorer.score([{ text: 'oi' }]);
    channel.answer({ kind: 'failed', id: channel.posted[0]?.id });
    await expect(first).rejects.toMatchObject({ name: 'ScoringFailed' });
    const second = scorer.score([{ text: 'oi' }]);
    channel.answer({ kind: 'scores', id: channel.posted[1]?.id, results: [scoresOf(0.1)] });
    expect(await second).toHaveLength(1);
  });

  it('rejects an answer with fewer results than texts', async () => {
    const { channel, scorer } = await ready();
    const asked = scorer.score([{ text: 'um' }, { text: 'dois' }]);
    channel.answer({ kind: 'scores', id: channel.posted[0]?.id, results: [scoresOf(0.5)] });
    await expect(asked).rejects.toMatchObject({ name: 'ScoringFailed' });
  });

  it('ends a classifier that never answers, and rejects what waits and what follows', async () => {
    const { channel, scorer } = await ready(quick);
    await expect(scorer.score([{ text: 'oi' }])).rejects.toMatchObject({ name: 'ScorerGone' });
    await scorer.gone;
    expect(channel.ended).toBe(1);
    await expect(scorer.score([{ text: 'oi' }])).rejects.toMatchObject({ name: 'ScorerGone' });
  });

  it('ends a classifier that answers out of shape', async () => {
    const { channel, scorer } = await ready();
    const asked = scorer.score([{ text: 'oi' }]);
    channel.answer({ kind: 'scores', id: channel.posted[0]?.id, results: [{ scores: [2], marks: [] }] });
    await expect(asked).rejects.toMatchObject({ name: 'ScorerGone' });
    expect(channel.ended).toBe(1);
  });

  it('rejects what waits when the process dies', async () => {
    const { channel, scorer } = await ready();
    const asked = scorer.score([{ text: 'oi' }]);
    channel.go();
    await expect(asked).rejects.toMatchObject({ name: 'ScorerGone' });
    await scorer.gone;
  });

  it('is given up when it never gets ready, or says that it cannot', async () => {
    const silent = new FakeChannel();
    expect(await connectScorer(silent, quick)).toBeUndefined();
    expect(silent.ended).toBe(1);
    const honest = new FakeChannel();
    const connecting = connectScorer(honest, patient);
    honest.answer({ kind: 'unavailable', reason: 'model_altered' });
    expect(await connecting).toBeUndefined();
  });
});
