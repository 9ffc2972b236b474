import type { App, Session } from 'electron';

/** Services of Chromium that would call home by themselves. Before the app is ready. */
export function silenceChromium(app: App): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
}

const ownSchemes = new Set(['app:', 'app-media:', 'devtools:', 'blob:', 'data:']);

/** Every request of a window that is not to the app itself is refused. Returns how many there were. */
export function refuseEgress(session: Session): () => number {
  let refused = 0;
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = ownSchemes.has(new URL(details.url).protocol);
    if (!own) refused += 1;
    answer({ cancel: !own });
  });
  return () => refused;
}
