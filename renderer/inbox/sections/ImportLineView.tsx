import { FileInput } from 'lucide-react';
import type { importsText } from '../../../shared/text/imports.ts';
import { Button } from '../components/Button.tsx';
import { ProgressBar } from '../components/ProgressBar.tsx';

/** One calm line: which import, how far, how many wait behind it, and how to stop it. */
export function ImportLineView(props: {
  readonly words: (typeof importsText)['pt'];
  readonly title: string;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  readonly waiting: number;
  readonly stopping: boolean;
  readonly onStop: () => void;
}) {
  const { words } = props;
  return (
    <section className="import-line" aria-label={words.label}>
      <FileInput className="i i-14" aria-hidden="true" />
      <b className="ellip">{props.title}</b>
      <span className="import-line-phase meta t2 num ellip">{props.phase}</span>
      <ProgressBar label={props.title} done={props.done} total={props.total} />
      {props.waiting > 0 && <span className="meta t3 nowrap">{words.waiting(props.waiting)}</span>}
      <Button weight="quiet" size="small" disabled={props.stopping} onClick={props.onStop}>
        {props.stopping ? words.stopping : words.stop}
      </Button>
    </section>
  );
}
