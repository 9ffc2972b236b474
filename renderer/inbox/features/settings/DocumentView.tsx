import { documentBlocks, documentWords, type DocumentBlock } from './documentBlocks.ts';

function Words({ text }: { readonly text: string }) {
  return documentWords(text).map((words, place) => {
    if (words.kind === 'strong') return <strong key={place}>{words.text}</strong>;
    return words.kind === 'code' ? <code key={place}>{words.text}</code> : words.text;
  });
}

function Block({ block }: { readonly block: DocumentBlock }) {
  switch (block.kind) {
    case 'heading':
      // The dialog's own title is the first level.
      return block.level === 3 ? (
        <h4 className="label">
          <Words text={block.text} />
        </h4>
      ) : (
        <h3 className={block.level === 1 ? 'heading' : 'pane-title'}>
          <Words text={block.text} />
        </h3>
      );
    case 'verbatim':
      return <pre>{block.text}</pre>;
    case 'quote':
      return (
        <blockquote>
          <Words text={block.text} />
        </blockquote>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, place) => (
            <li key={place}>
              <Words text={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, place) => (
                <th key={place} scope="col">
                  <Words text={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, place) => (
              <tr key={place}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <Words text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
  }
}

/** One of the program's own texts; they are in English. `verbatim`: line by line as it stands. */
export function DocumentView(props: {
  readonly text: string;
  readonly verbatim: boolean;
  readonly label: string;
}) {
  return (
    // Focusable, so that the keyboard can scroll it.
    <div className="document" lang="en" tabIndex={0} role="document" aria-label={props.label}>
      {props.verbatim ? (
        <pre>{props.text}</pre>
      ) : (
        documentBlocks(props.text).map((block, place) => <Block key={place} block={block} />)
      )}
    </div>
  );
}
