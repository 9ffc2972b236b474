/** Grey bars where text will be. Widths in percent, one a line. */
export function Skeleton({ widths, label }: { readonly widths: readonly number[]; readonly label: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label} aria-busy="true">
      {widths.map((width, place) => (
        <span key={place} className="skel" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
