import { dialog, type BrowserWindow } from 'electron';
import type { Locale } from '../../shared/domain/categories.ts';
import { fileDialogText } from '../../shared/text/fileDialog.ts';
import { dialogAnswerOfTest } from '../security/testBuild.ts';

/** The exported chat to read; undefined when the person closed the dialog. */
export async function chooseExport(
  window: BrowserWindow | undefined,
  locale: Locale,
): Promise<string | undefined> {
  const ofTest = dialogAnswerOfTest('open');
  if (ofTest !== undefined) return ofTest;
  if (window === undefined) return undefined;
  const words = fileDialogText[locale];
  const chosen = await dialog.showOpenDialog(window, {
    title: words.chooseExport,
    filters: [{ name: words.exportedChats, extensions: ['txt', 'zip'] }],
    properties: ['openFile'],
  });
  return chosen.canceled ? undefined : chosen.filePaths[0];
}

/** The photo or PDF of what the employee signed or wrote; undefined when the person closed the dialog. */
export async function chooseAcknowledgement(
  window: BrowserWindow | undefined,
  locale: Locale,
): Promise<string | undefined> {
  const ofTest = dialogAnswerOfTest('open');
  if (ofTest !== undefined) return ofTest;
  if (window === undefined) return undefined;
  const words = fileDialogText[locale];
  const chosen = await dialog.showOpenDialog(window, {
    title: words.chooseAcknowledgement,
    filters: [
      { name: words.photosAndPdf, extensions: ['pdf', 'jpg', 'jpeg', 'png', 'heic', 'webp', 'txt', 'eml'] },
    ],
    properties: ['openFile'],
  });
  return chosen.canceled ? undefined : chosen.filePaths[0];
}

/** Where to write a pack; the system's dialog itself asks before it replaces a file. */
export async function chooseTarget(
  window: BrowserWindow | undefined,
  locale: Locale,
  suggestedName: string,
): Promise<string | undefined> {
  const ofTest = dialogAnswerOfTest('save');
  if (ofTest !== undefined) return ofTest;
  if (window === undefined) return undefined;
  const words = fileDialogText[locale];
  const chosen = await dialog.showSaveDialog(window, {
    title: words.savePack,
    defaultPath: suggestedName,
    filters: [{ name: words.pack, extensions: ['zip'] }],
  });
  return chosen.canceled ? undefined : chosen.filePath;
}

/** Where to put the copy of an attachment. */
export async function chooseCopy(
  window: BrowserWindow | undefined,
  locale: Locale,
  suggestedName: string,
): Promise<string | undefined> {
  const ofTest = dialogAnswerOfTest('save');
  if (ofTest !== undefined) return ofTest;
  if (window === undefined) return undefined;
  const chosen = await dialog.showSaveDialog(window, {
    title: fileDialogText[locale].saveCopy,
    defaultPath: suggestedName,
  });
  return chosen.canceled ? undefined : chosen.filePath;
}

/** Nothing opens outside without a question; "no" is the default. */
export async function askToOpen(window: BrowserWindow, locale: Locale, url: string): Promise<boolean> {
  const words = fileDialogText[locale];
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.openOutside,
    detail: url,
    buttons: [words.open, words.cancel],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}
