import type { Session } from 'electron';

/** What a window may be granted, with the reason; everything unlisted is denied. */
const granted: Readonly<Record<string, string>> = {
  'persistent-storage': 'without it Chromium may evict the store under pressure',
  'clipboard-sanitized-write': 'copying a message or a hash',
};

export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission in granted));
  session.setPermissionCheckHandler((_contents, permission) => permission in granted);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}
