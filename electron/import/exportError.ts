import type { ImportErrorCode } from '../../shared/text/importErrors.ts';

/**
 * Thrown inside a stream of an exported file, where a Result cannot travel. The reader turns it back into a
 * Result with this code at its border.
 */
export class ExportError extends Error {
  readonly code: ImportErrorCode;

  constructor(code: ImportErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
