const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes text of text, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);
}

/** Letters that show nothing themselves but turn the direction of what follows: `fdp.exe` can look like `exe.pdf`. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name that others chose, of a person or a file: its direction stays its own, and letters that hide are shown. */
export function nameHtml(name: string): string {
  const shown = name.replace(
    turning,
    (letter) => `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
  return `<bdi>${escapeHtml(shown)}</bdi>`;
}
