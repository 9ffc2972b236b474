import { describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../../../shared/domain/identifiers.ts';
import { exportRequestSchema } from '../../../../../shared/ipc/exportMessages.ts';
import type { ImportRow } from '../../../../../renderer/data/rows.ts';
import { coverageOf } from '../../../../../renderer/inbox/features/export/coverage.ts';
import {
  faultsOf,
  requestOf,
  type ExportDraft,
} from '../../../../../renderer/inbox/features/export/exportDraft.ts';
import { cutHit } from '../../../../../renderer/inbox/features/search/cutHit.ts';
import { isNarrowed, searchFilter } from '../../../../../renderer/inbox/features/search/searchFilter.ts';
import { dayBounds } from '../../../../../renderer/inbox/state/dayBounds.ts';
import { noTerms } from '../../../../../renderer/inbox/state/searchTerms.ts';

const zone = 'America/Sao_Paulo';

describe('whole days', () => {
  it('run from the first moment to the last in the zone', () => {
    expect(dayBounds('2025-11-13', '2025-11-13', zone)).toEqual({
      from: Date.parse('2025-11-13T03:00:00Z'),
      to: Date.parse('2025-11-14T03:00:00Z') - 1,
    });
  });
  it('have 23 hours when the clock goes forward', () => {
    const { from = 0, to = 0 } = dayBounds('2025-03-09', '2025-03-09', 'America/New_York');
    expect(to + 1 - from).toBe(23 * 3_600_000);
  });
  it('leave an end open that is empty or no date', () => {
    expect(dayBounds('', '2025-02-31', zone)).toEqual({});
  });
});

describe('the search', () => {
  it('asks nothing that was not set', () => {
    expect(searchFilter({ ...noTerms, text: '  pix ' }, 0, zone)).toEqual({ text: 'pix', limit: 200 });
    expect(isNarrowed({ ...noTerms, text: 'pix' })).toBe(false);
  });
  it('counts a period back from now', () => {
    const now = Date.parse('2025-11-13T12:00:00Z');
    expect(searchFilter({ ...noTerms, period: 'week' }, now, zone)).toMatchObject({
      from: now - 7 * 86_400_000,
    });
  });
  it('takes own days as whole days and passes every filter on', () => {
    const filter = searchFilter(
      {
        ...noTerms,
        period: 'own',
        fromDay: '2025-11-01',
        side: 'company',
        flaggedOnly: true,
        tag: 'a',
        state: 'later',
      },
      0,
      zone,
    );
    expect(filter).toEqual({
      text: '',
      from: Date.parse('2025-11-01T03:00:00Z'),
      side: 'company',
      flaggedOnly: true,
      tag: 'a',
      state: 'later',
      limit: 200,
    });
  });
});

describe('a result’s line', () => {
  it('keeps the found word under its light after the beginning is cut and lines are joined', () => {
    const text = `${'palavra\n'.repeat(20)}orçamento da cozinha`;
    const start = text.indexOf('orçamento');
    const cut = cutHit(text, [{ start, end: start + 9 }]);
    expect(cut.text.startsWith('…')).toBe(true);
    expect(cut.text).not.toContain('\n');
    const [range] = cut.found;
    expect(cut.text.slice(range?.start, range?.end)).toBe('orçamento');
    expect(range?.start).toBeLessThan(60);
  });
  it('leaves a short message as it is', () => {
    expect(cutHit('pix aqui', [{ start: 0, end: 3 }])).toEqual({
      text: 'pix aqui',
      found: [{ start: 0, end: 3 }],
    });
  });
});

describe('an export', () => {
  const conversation = 'd'.repeat(24) as ConversationId;
  const draft: ExportDraft = {
    slice: 'days',
    fromDay: '2025-11-01',
    toDay: '2025-11-13',
    formats: { html: true, pdf: false, csv: true, jsonl: false },
    includeMedia: true,
    reason: ' Conferência do pedido ',
    operator: 'Helena',
  };
  it('asks for what main accepts', () => {
    const request = requestOf(draft, conversation, zone);
    expect(exportRequestSchema.parse(request)).toMatchObject({
      reason: 'Conferência do pedido',
      from: Date.parse('2025-11-01T03:00:00Z'),
      to: Date.parse('2025-11-14T03:00:00Z') - 1,
    });
    expect(requestOf({ ...draft, slice: 'whole' }, conversation, zone)).not.toHaveProperty('from');
  });
  it('is held back without a reason, an operator, a format, or with reversed days', () => {
    expect(faultsOf(draft)).toEqual([]);
    expect(
      faultsOf({
        ...draft,
        fromDay: '2025-12-01',
        reason: 'ab',
        operator: ' ',
        formats: { html: false, pdf: false, csv: false, jsonl: false },
      }),
    ).toEqual(['days_reversed', 'no_format', 'no_reason', 'no_operator']);
  });
  it('says what its imports could not bring, and counts an import that did not end', () => {
    const row = (part: Partial<ImportRow>): ImportRow => ({
      id: 'e'.repeat(24) as ImportRow['id'],
      conversation,
      fileName: 'a.zip',
      startedAt: 1,
      outcome: 'complete',
      added: 1,
      alreadyThere: 0,
      media: 0,
      mediaMissing: 0,
      unreadableLines: 0,
      ...part,
    });
    expect(coverageOf([row({})]).complete).toBe(true);
    const { outcome: _, ...running } = row({ startedAt: 3 });
    const coverage = coverageOf([
      row({ mediaMissing: 2 }),
      row({ unreadableLines: 1, startedAt: 2 }),
      running,
    ]);
    expect(coverage).toMatchObject({ mediaMissing: 2, unreadableLines: 1, interrupted: 1, complete: false });
    expect(coverage.files.map((file) => file.startedAt)).toEqual([3, 2, 1]);
  });
});
