import { describe, expect, it } from 'vitest';
import { marksInMessages, textOfBurst } from '../../../../shared/classifier/burstText.ts';
import { markWords } from '../../../../shared/classifier/markWords.ts';
import type { Burst } from '../../../../shared/domain/burst.ts';
import { randomId } from '../../../../shared/domain/identifiers.ts';

describe('markWords', () => {
  it('marks the heaviest words and joins neighbours', () => {
    const text = 'manda no meu pix hoje';
    const pieces = { ids: [1, 2, 3, 4, 5, 6], pieces: ['▁manda', '▁no', '▁meu', '▁p', 'ix', '▁hoje'] };
    const ranges = markWords(text, pieces, [0.05, 0.05, 0.3, 0.2, 0.2, 0.05], 0.5);
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['meu pix']);
  });

  it('marks nothing where no weight lies on the text', () => {
    expect(markWords('oi', { ids: [1], pieces: ['▁oi'] }, [0], 0.5)).toEqual([]);
  });

  it('stays inside the text when the tokenizer sees more words than there are', () => {
    const ranges = markWords('½', { ids: [1, 2], pieces: ['▁1', '▁2'] }, [0.2, 0.8], 0.5);
    expect(ranges).toEqual([{ start: 0, end: 1 }]);
  });
});

describe('marksInMessages', () => {
  const burst: Burst = {
    id: randomId(),
    account: randomId(),
    conversation: randomId(),
    conversationKind: 'direct',
    side: 'company',
    sender: 'Rafael',
    messages: [
      { id: randomId(), sentAt: 0, text: 'faz o pix' },
      { id: randomId(), sentAt: 1, text: 'na minha conta' },
    ],
  };

  it('brings a range that spans two messages back as one mark in each', () => {
    const { text } = textOfBurst(burst);
    const start = text.indexOf('pix');
    const marks = marksInMessages(burst, [{ start, end: text.indexOf('minha') + 5 }]);
    const said = marks.map((mark) => {
      const message = burst.messages.find(({ id }) => id === mark.message);
      return message?.text.slice(mark.start, mark.end);
    });
    expect(said).toEqual(['pix', 'na minha']);
  });
});
