import { describe, expect, it } from 'vitest';
import {
  documentBlocks,
  documentWords,
} from '../../../../../../renderer/inbox/features/settings/documentBlocks.ts';

describe('the program’s own texts', () => {
  it('are cut into headings, lists, tables, quotes, fenced texts and paragraphs', () => {
    const text = [
      '# Card',
      '',
      'One line',
      'goes on.',
      '## Part',
      '| a | b |',
      '|---|---|',
      '| 1 | `x` |',
      '',
      '- one',
      '  more of it',
      '- two',
      '',
      '> said',
      '````text',
      '# not a heading',
      '```',
      '````',
      'End',
    ].join('\n');
    expect(documentBlocks(text)).toEqual([
      { kind: 'heading', level: 1, text: 'Card' },
      { kind: 'paragraph', text: 'One line goes on.' },
      { kind: 'heading', level: 2, text: 'Part' },
      { kind: 'table', head: ['a', 'b'], rows: [['1', '`x`']] },
      { kind: 'list', items: ['one\n  more of it', 'two'] },
      { kind: 'quote', text: 'said' },
      { kind: 'verbatim', text: '# not a heading\n```' },
      { kind: 'paragraph', text: 'End' },
    ]);
  });

  it('end, whatever stands in them', () => {
    for (const text of ['```', '|', '- ', '> ', '#', '#### four', '**', '```\n```\n```']) {
      expect(documentBlocks(text).length, text).toBeGreaterThan(0);
    }
  });

  it('set words apart', () => {
    expect(documentWords('a **b** `c` ** d')).toEqual([
      { kind: 'plain', text: 'a ' },
      { kind: 'strong', text: 'b' },
      { kind: 'plain', text: ' ' },
      { kind: 'code', text: 'c' },
      { kind: 'plain', text: ' ** d' },
    ]);
  });
});
