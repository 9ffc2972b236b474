import type { Companion } from '../phones/companion.ts';
import { node } from '../wire/nodes.ts';

export type StreamError = '401' | '440' | '503' | '515' | 'unknown';

/** Ends a companion's connection as WhatsApp does, with a reason. 401 leaves it linked; see `Phone.unlink`. */
export function streamError(companion: Companion, code: StreamError): void {
  const last =
    code === '440'
      ? node('stream:error', {}, [node('conflict', { type: 'replaced' })])
      : code === '401'
        ? node('stream:error', { code }, [node('conflict', { type: 'device_removed' })])
        : code === 'unknown'
          ? node('stream:error')
          : node('stream:error', { code });
  companion.connection?.end(last);
}

/** The owner removes the device in the phone's list: it is told, and its later logins are refused. */
export function unlink(companion: Companion): void {
  companion.phone.unlink(companion);
  streamError(companion, '401');
}

/** From now on the connection stays open and says nothing. */
export function goSilent(companion: Companion): void {
  if (companion.connection !== undefined) companion.connection.silent = true;
}
