import type { ConversationId } from '../../../../shared/domain/identifiers.ts';
import type { ExportRequest } from '../../../../shared/ipc/exportMessages.ts';
import { dayBounds } from '../../state/dayBounds.ts';

/** The dialog's fields. Days are `YYYY-MM-DD` in the account's zone. */
export interface ExportDraft {
  readonly slice: 'whole' | 'days';
  readonly fromDay: string;
  readonly toDay: string;
  readonly formats: ExportRequest['formats'];
  readonly includeMedia: boolean;
  readonly reason: string;
  readonly operator: string;
}

export type DraftFault = 'days_reversed' | 'no_format' | 'no_reason' | 'no_operator';

/** Why the draft cannot be sent yet, in the order of the dialog. */
export function faultsOf(draft: ExportDraft): readonly DraftFault[] {
  return [
    ...(draft.slice === 'days' && draft.fromDay !== '' && draft.toDay !== '' && draft.fromDay > draft.toDay
      ? (['days_reversed'] as const)
      : []),
    ...(Object.values(draft.formats).some((on) => on) ? [] : (['no_format'] as const)),
    ...(draft.reason.trim().length < 3 ? (['no_reason'] as const) : []),
    ...(draft.operator.trim() === '' ? (['no_operator'] as const) : []),
  ];
}

/** The instants of the chosen slice; none for the whole conversation. */
export function sliceOf(
  draft: ExportDraft,
  timeZone: string,
): { readonly from?: number; readonly to?: number } {
  return draft.slice === 'whole' ? {} : dayBounds(draft.fromDay, draft.toDay, timeZone);
}

export function requestOf(draft: ExportDraft, conversation: ConversationId, timeZone: string): ExportRequest {
  return {
    conversation,
    ...sliceOf(draft, timeZone),
    reason: draft.reason.trim(),
    operator: draft.operator.trim(),
    formats: draft.formats,
    includeMedia: draft.includeMedia,
  };
}
