import type { App, WebContents } from 'electron';
import { appOrigin } from './appProtocol.ts';

/** Nothing leaves the page that main loaded: no link, redirect, frame, window or webview. */
function confine(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !details.url.startsWith(`${appOrigin}/`)) details.preventDefault();
  });
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function confineAllContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}
