import { Unplug } from 'lucide-react';
import type { Locale } from '../../../../shared/domain/categories.ts';
import { capturedText, sayGap } from '../../../../shared/text/captured.ts';
import { whenSaid } from '../../../../shared/text/when.ts';
import type { CoverageRow } from '../../../data/rows.ts';

/** Says in its place in time that nothing was seen, and why: silence must not look like no messages. */
export function GapLine(props: {
  readonly gap: CoverageRow;
  readonly now: number;
  readonly timeZone: string;
  readonly locale: Locale;
}) {
  const { gap, now, timeZone, locale } = props;
  const said = (at: number) => whenSaid(at, now, timeZone, locale);
  return (
    <p className="system-line gap-line">
      <Unplug className="i i-14" aria-hidden="true" />
      {sayGap(capturedText[locale], gap, said(gap.from), said(gap.to))}
    </p>
  );
}
