/** Ends a running import for an expected reason: cancelled, or a code of shared/text/importErrors.ts. */
export class ImportStop extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
