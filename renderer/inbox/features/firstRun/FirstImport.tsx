import { FileInput } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import type { FirstRunWords } from './PromisesView.tsx';

export function FirstImport(props: {
  readonly words: FirstRunWords;
  readonly onImport: () => void;
  readonly onLater: () => void;
}) {
  const { words } = props;
  return (
    <div className="stack gap-20">
      <div className="stack gap-4">
        <h2 className="heading">{words.importTitle}</h2>
        <p className="t2">{words.importLead}</p>
      </div>
      <ol className="howto">
        {words.howTo.map((step, place) => (
          <li key={step}>
            <span>{place + 1}</span>
            <p>{step}</p>
          </li>
        ))}
      </ol>
      <div className="row first-foot">
        <Button weight="quiet" size="large" onClick={props.onLater}>
          {words.later}
        </Button>
        <Button weight="primary" size="large" icon={FileInput} autoFocus onClick={props.onImport}>
          {words.importNow}
        </Button>
      </div>
    </div>
  );
}
