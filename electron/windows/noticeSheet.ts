import { escapeHtml } from '../../shared/evidence/escapeHtml.ts';
import type { NoticeToPrint } from '../../shared/ipc/accountMessages.ts';
import { noticeText } from '../../shared/text/notice.ts';

/** The notice on one page of paper, with lines for place, date and the two signatures. */
export function noticeSheet({ title, paragraphs, language, employee }: NoticeToPrint): string {
  const words = noticeText[language];
  const line = (label: string) => `<div class="line"><span></span>${escapeHtml(label)}</div>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>
body{font:15px/1.55 "Segoe UI",system-ui,sans-serif;color:#1D2221;margin:48px}
h1{font-size:21px;line-height:1.3;margin:0 0 20px}p{max-width:64ch;margin:0 0 14px;overflow-wrap:anywhere}
.lines{display:grid;grid-template-columns:1fr 1fr;gap:48px 40px;margin-top:40px;font-size:13px}
.line span{display:block;border-top:1px solid #1D2221;margin-bottom:4px}.wide{grid-column:1/-1}
</style></head><body><h1>${escapeHtml(title)}</h1>
${paragraphs.map(({ head, text }) => `<p><b>${escapeHtml(head)}</b> ${escapeHtml(text)}</p>`).join('\n')}
<p>${escapeHtml(words.received)}</p>
<div class="lines"><div class="wide">${line(words.placeAndDate)}</div>${line(words.signature(employee))}${line(words.forCompany)}</div>
</body></html>`;
}
