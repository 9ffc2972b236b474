import { Info } from 'lucide-react';
import type { policyText } from '../../../../shared/text/policy.ts';
import { Button } from '../../components/Button.tsx';

export function SaveBar(props: {
  readonly words: (typeof policyText)['pt'];
  readonly changes: number;
  readonly saving: boolean;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}) {
  const { words } = props;
  return (
    <footer className="savebar">
      <p className="row" role="status">
        <Info className="i" aria-hidden="true" />
        <span>
          <b className="strong">{words.unsaved(props.changes)}.</b>{' '}
          <span className="t2">{words.unsavedMore}</span>
        </span>
      </p>
      <div className="row">
        <Button weight="quiet" onClick={props.onDiscard}>
          {words.discard}
        </Button>
        <Button weight="primary" keys="Ctrl+S" disabled={props.saving} onClick={props.onSave}>
          {words.save}
        </Button>
      </div>
    </footer>
  );
}
