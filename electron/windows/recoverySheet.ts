import type { Locale } from '../../shared/domain/categories.ts';
import { escapeHtml } from '../../shared/evidence/escapeHtml.ts';
import { recoverySheetText } from '../../shared/text/recoverySheet.ts';

/** The sheet that the supervisor keeps away from the computer: twelve numbered words, and what they are for. */
export function recoverySheet(words: readonly string[], locale: Locale, company: string): string {
  const text = recoverySheetText[locale];
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${text.title}</title><style>
body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;color:#1D2221;margin:48px}
h1{font-size:24px;margin:0 0 4px}ol{columns:2;font:600 20px/2.2 monospace;border:1px solid #8A8478;padding:16px 16px 16px 56px;border-radius:8px}
p{max-width:62ch}</style></head><body><h1>${text.title}</h1><p>${escapeHtml(company)}</p><p>${text.purpose}</p>
<ol>${words.map((word) => `<li>${escapeHtml(word)}</li>`).join('')}</ol><p>${text.keep}</p><p>${text.never}</p></body></html>`;
}
