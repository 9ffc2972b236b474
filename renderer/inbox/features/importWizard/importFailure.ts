import type { Locale } from '../../../../shared/domain/categories.ts';
import type { Failure } from '../../../../shared/domain/result.ts';
import { chatExportText } from '../../../../shared/text/chatExport.ts';
import { importErrors } from '../../../../shared/text/importErrors.ts';
import { importWizardText } from '../../../../shared/text/importWizard.ts';

/** One clear sentence for a failure's code: of the file's container, of its text, or a general one. */
export function sayImportFailure(failure: Failure, locale: Locale): string {
  const ofContainer: Readonly<Record<string, string>> = importErrors[locale];
  const ofText: Readonly<Record<string, string>> = chatExportText[locale].failures;
  return ofContainer[failure.code] ?? ofText[failure.code] ?? importWizardText[locale].general;
}
