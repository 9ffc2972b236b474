import type { ExportAttachmentKind } from './types.ts';

const byExtension = new Map<string, ExportAttachmentKind>();
const extensions: Readonly<Record<Exclude<ExportAttachmentKind, 'sticker' | 'other'>, string>> = {
  image: 'jpg jpeg png heic heif gif bmp tif tiff avif',
  video: 'mp4 mov m4v 3gp avi mkv webm mpg mpeg',
  audio: 'opus ogg oga m4a mp3 aac amr wav flac wma',
  document:
    'pdf doc docx xls xlsx ppt pptx odt ods odp txt csv rtf zip rar 7z xml json html apk eml pages numbers ofx rem ret',
  contact: 'vcf',
};
for (const [kind, list] of Object.entries(extensions)) {
  for (const extension of list.split(' ')) byExtension.set(extension, kind as ExportAttachmentKind);
}

/** Words of phones' own names: `PTT-20240501-WA0003.opus`, `00000012-PHOTO-2024-05-01-10-00-00.jpg`. */
const byName: readonly (readonly [RegExp, ExportAttachmentKind])[] = [
  [/^STK-|^\d{8}-STICKER-/i, 'sticker'],
  [/^IMG-|^\d{8}-PHOTO-/i, 'image'],
  [/^VID-|^\d{8}-(?:VIDEO|GIF)-/i, 'video'],
  [/^(?:PTT|AUD)-|^\d{8}-AUDIO-/i, 'audio'],
  [/^DOC-/i, 'document'],
];

/** What an attachment is, by its name alone. */
export function attachmentKind(name: string): ExportAttachmentKind {
  for (const [pattern, kind] of byName) if (pattern.test(name)) return kind;
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'webp') return 'sticker';
  return byExtension.get(extension) ?? (name.includes('.') ? 'document' : 'other');
}
