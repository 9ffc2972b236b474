import type { Strength } from '../passphraseStrength.ts';

/** Four bars and a sentence. The sentence alone says it all: the bars are hidden from assistive technology. */
export function StrengthMeter(props: {
  readonly strength: Strength;
  readonly label: string;
  readonly short: string;
  readonly more: string;
}) {
  return (
    <div className="row row-12 strength-row" role="status" aria-label={props.label}>
      <div className={`strength is-${props.strength}`} aria-hidden="true">
        {[1, 2, 3, 4].map((place) => (
          <i key={place} className={place <= props.strength ? 'on' : undefined} />
        ))}
      </div>
      <span className="meta">
        <b className="medium">{props.short}</b> <span className="t2">{props.more}</span>
      </span>
    </div>
  );
}
