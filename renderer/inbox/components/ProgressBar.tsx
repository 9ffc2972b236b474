/** `total` 0 means that nobody knows yet how much there is. */
export function ProgressBar(props: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly large?: boolean;
}) {
  const share = props.total === 0 ? undefined : Math.min(1, props.done / props.total);
  return (
    <div
      className={props.large ? 'bar bar-lg' : 'bar'}
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
    >
      <i
        className={share === undefined ? 'is-unknown' : undefined}
        style={share === undefined ? undefined : { width: `${share * 100}%` }}
      />
    </div>
  );
}
