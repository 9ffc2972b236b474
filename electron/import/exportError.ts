import type { ChatExportFailure } from '../../shared/chatExport/types.ts';
import type { ImportErrorCode } from '../../shared/text/importErrors.ts';

/** Of the container (importErrors.ts) or of the text in it (chatExport.ts). */
export type ExportFailure = ImportErrorCode | ChatExportFailure;

/**
 * Thrown inside a stream of an exported file, where a Result cannot travel. The reader turns it back into a
 * Result with this code at its border.
 */
export class ExportError extends Error {
  readonly code: ExportFailure;

  constructor(code: ExportFailure, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
