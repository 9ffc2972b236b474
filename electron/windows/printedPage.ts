import { BrowserWindow } from 'electron';
import { servePrintedPage } from '../security/appProtocol.ts';

async function withPage<Value>(html: string, use: (window: BrowserWindow) => Promise<Value>): Promise<Value> {
  const page = servePrintedPage(html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    await window.loadURL(page.url);
    return await use(window);
  } finally {
    page.remove();
    window.destroy();
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

/** Lays a page out as PDF; `footer` is HTML with Chromium's classes pageNumber and totalPages. */
export function pageToPdf(html: string, footer: string): Promise<Uint8Array> {
  return withPage(html, (window) =>
    window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      margins: { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 },
      generateTaggedPDF: true,
    }),
  );
}
