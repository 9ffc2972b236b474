import { ChevronDown, ChevronUp } from 'lucide-react';
import { whyText } from '../../../../shared/text/why.ts';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { useLocale } from '../../language.ts';

/** K back, J on. `place` counts from 0 and is negative when the flag is not in the list shown. */
export function PagerView(props: {
  readonly place: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
}) {
  const words = whyText[useLocale()];
  return (
    <nav className="pager" aria-label={words.place(props.place + 1, props.count)}>
      <Button
        weight="quiet"
        size="small"
        icon={ChevronUp}
        keys="K"
        disabled={props.place <= 0}
        onClick={() => props.onStep(-1)}
      >
        {words.previous}
      </Button>
      <span className="num">{props.place < 0 ? '' : words.place(props.place + 1, props.count)}</span>
      <Button
        weight="quiet"
        size="small"
        aria-keyshortcuts="J"
        disabled={props.place < 0 || props.place >= props.count - 1}
        onClick={() => props.onStep(1)}
      >
        <KeyCap keys="J" /> {words.next}
        <ChevronDown className="i i-14" aria-hidden="true" />
      </Button>
    </nav>
  );
}
