import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { preferencesSchema, type Preferences } from '../../shared/ipc/contract.ts';
import type { Locale } from '../../shared/domain/categories.ts';

const fileSchema = preferencesSchema.partial();

/** Choices about the interface; nothing of the archive's content lies here, so the file is in clear. */
export interface PreferencesFile {
  read(): Preferences;
  change(part: { [Key in keyof Preferences]?: Preferences[Key] | undefined }): Promise<Preferences>;
}

/** `systemLocale` as BCP 47; a language that Zelo does not speak becomes English, the file wins once written. */
export function openPreferences(folder: string, systemLocale: string): PreferencesFile {
  const file = path.join(folder, 'preferences.json');
  let current: Preferences = {
    locale: localeOfSystem(systemLocale),
    theme: 'system',
    singleKeys: true,
    lockAfterMinutes: 15,
  };
  try {
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    // A damaged file costs choices that are quickly made again, so defaults are right.
    if (parsed.success) current = { ...current, ...definedOf(parsed.data) };
  } catch (error) {
    if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return {
    read: () => current,
    change: async (part) => {
      current = { ...current, ...definedOf(part) };
      await writeFile(`${file}.new`, JSON.stringify(current, null, 2));
      await rename(`${file}.new`, file);
      return current;
    },
  };
}

function definedOf<Shape extends object>(
  shape: Shape,
): { [Key in keyof Shape]-?: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Shape]-?: Exclude<Shape[Key], undefined>;
  };
}

function localeOfSystem(systemLocale: string): Locale {
  const language = systemLocale.slice(0, 2).toLowerCase();
  return language === 'pt' || language === 'es' ? language : 'en';
}
