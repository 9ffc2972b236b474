import { BrowserWindow } from 'electron';
import { servePrintedPage } from '../security/appProtocol.ts';

async function withPage<Value>(
  html: string,
  use: (window: BrowserWindow) => Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  const page = servePrintedPage(html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  // Laying out a long page takes minutes and cannot be asked to end; without its window it does.
  const stop = () => window.destroy();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await window.loadURL(page.url);
    return await use(window);
  } finally {
    signal?.removeEventListener('abort', stop);
    page.remove();
    if (!window.isDestroyed()) window.destroy();
  }
}

/** Opens the system's print dialog for a page. False when the person cancelled or there is no printer. */
export function printPage(html: string): Promise<boolean> {
  return withPage(
    html,
    (window) =>
      new Promise((resolve) => {
        window.webContents.print({ printBackground: true }, (printed) => resolve(printed));
      }),
  );
}

/**
 * Lays a page out as PDF; `footer` is HTML with Chromium's classes pageNumber and totalPages. An aborted signal ends it;
 * then the promise rejects or stays open.
 */
export function pageToPdf(html: string, footer: string, signal: AbortSignal): Promise<Uint8Array> {
  return withPage(
    html,
    (window) =>
      window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footer,
        margins: { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 },
        generateTaggedPDF: true,
      }),
    signal,
  );
}
