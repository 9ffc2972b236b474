import { sayReason } from '../../../../shared/text/reasons.ts';
import { whyText } from '../../../../shared/text/why.ts';
import { useLocale } from '../../language.ts';
import type { NumberedSignal } from '../../state/numberedSignals.ts';

/** The numbered signals: what each found, which layer it came from, how sure it is. */
export function SignalList(props: { readonly signals: readonly NumberedSignal[]; readonly sender: string }) {
  const locale = useLocale();
  const words = whyText[locale];
  return (
    <ol className="signals" aria-label={words.signalsTitle}>
      {props.signals.map(({ number, signal }) => (
        <li key={number} className="signal">
          <span className="fnum">{number}</span>
          <div>
            <b>{sayReason(locale, signal.reason, { sender: props.sender }).title}</b>
            <small>{words.layers[signal.layer]}</small>
          </div>
          <span className="val" title={words.certaintyHint[signal.layer]}>
            {signal.layer === 'model'
              ? words.certainty.model(Math.round(signal.score * 100))
              : words.certainty[signal.layer]}
          </span>
        </li>
      ))}
    </ol>
  );
}
