/** A part of a text in Markdown, as far as the program's own documents use it. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph' | 'quote' | 'verbatim'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** Cuts headings, fenced texts, lists, tables, quotes and paragraphs; whatever is unknown stays a paragraph. */
export function documentBlocks(markdown: string): DocumentBlock[] {
  const lines = markdown.split('\n');
  const blocks: DocumentBlock[] = [];
  let at = 0;
  const line = () => lines[at] ?? '';
  /** The lines from here for as long as they fit. */
  const takeWhile = (fits: (text: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && fits(line())) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const heading = /^(#{1,3}) (.*)/.exec(line());
    const fence = /^`{3,}/.exec(line())?.[0];
    if (line().trim() === '') at += 1;
    else if (heading?.[1] !== undefined) {
      blocks.push({ kind: 'heading', level: heading[1].length as 1 | 2 | 3, text: heading[2] ?? '' });
      at += 1;
    } else if (fence !== undefined) {
      at += 1;
      blocks.push({ kind: 'verbatim', text: takeWhile((text) => text !== fence).join('\n') });
      at += 1;
    } else if (line().startsWith('|')) {
      const [head = '', , ...rows] = takeWhile((text) => text.startsWith('|'));
      blocks.push({ kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) });
    } else if (line().startsWith('- ')) {
      const text = takeWhile((next) => /^(?:- | {2}\S)/.test(next)).join('\n');
      blocks.push({ kind: 'list', items: text.slice(2).split('\n- ') });
    } else if (line().startsWith('> ')) {
      const text = takeWhile((next) => next.startsWith('> '));
      blocks.push({ kind: 'quote', text: text.map((part) => part.slice(2)).join(' ') });
    } else {
      const first = line();
      at += 1;
      const text = [first, ...takeWhile((next) => next.trim() !== '' && !/^(?:#|\||- |> |```)/.test(next))];
      blocks.push({ kind: 'paragraph', text: text.join(' ') });
    }
  }
  return blocks;
}

/** A run of words, plain or set apart. */
export interface DocumentWords {
  readonly kind: 'plain' | 'strong' | 'code';
  readonly text: string;
}

export function documentWords(text: string): DocumentWords[] {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**') && part.endsWith('**') && part.length > 4)
        return { kind: 'strong', text: part.slice(2, -2) };
      if (part.startsWith('`') && part.endsWith('`') && part.length > 2)
        return { kind: 'code', text: part.slice(1, -1) };
      return { kind: 'plain', text: part };
    });
}
