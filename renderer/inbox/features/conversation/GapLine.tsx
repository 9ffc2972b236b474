import { Unplug } from 'lucide-react';
import type { Locale } from '../../../../shared/domain/categories.ts';
import { capturedText, sayGap } from '../../../../shared/text/captured.ts';
import { spanSaid } from '../../../../shared/text/when.ts';
import type { CoverageRow } from '../../../data/rows.ts';

/** Says in its place in time that nothing was seen, and why: silence must not look like no messages. */
export function GapLine(props: {
  readonly gap: CoverageRow;
  readonly now: number;
  readonly timeZone: string;
  readonly locale: Locale;
}) {
  const { gap, now, timeZone, locale } = props;
  return (
    <p className="system-line gap-line">
      <Unplug className="i i-14" aria-hidden="true" />
      {sayGap(capturedText[locale], gap, spanSaid(gap.from, gap.to, now, timeZone, locale))}
    </p>
  );
}
