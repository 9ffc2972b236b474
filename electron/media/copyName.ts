const longest = 120;

/** Names that Windows keeps for devices, with any ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** What no file system has in a name, what hides, and what turns the direction of writing. */
const unfit = /[\u0000-\u001f\u007f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The name to propose for a copy of an attachment. Names come from whoever sent the file: no folder, no hidden file,
 * no device, no disguised ending is left. `mime` gives a name to one that has none.
 */
export function copyName(name: string, mime: string): string {
  const plain = name
    .normalize('NFC')
    .replace(unfit, '_')
    .replace(/^[.\s_]+|[.\s]+$/g, '');
  const kind = /^(image|video|audio)\//.exec(mime)?.[1] ?? 'file';
  if (plain === '') return `${kind}-zelo`;
  const fit = devices.test(plain) ? `zelo-${plain}` : plain;
  const letters = [...fit];
  if (letters.length <= longest) return fit;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(fit)?.[0] ?? '';
  return letters.slice(0, longest - ending.length).join('') + ending;
}
