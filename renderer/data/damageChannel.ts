import { databaseName } from './database.ts';

/** How a reading window tells the store window that a row does not open, so that it builds the store again. */
export function damageChannel(archiveId: string): {
  report(): void;
  listen(onDamage: () => void): () => void;
} {
  const name = `${databaseName(archiveId)}-damage`;
  return {
    report: () => {
      const channel = new BroadcastChannel(name);
      channel.postMessage('damaged');
      channel.close();
    },
    listen: (onDamage) => {
      const channel = new BroadcastChannel(name);
      channel.onmessage = () => onDamage();
      return () => channel.close();
    },
  };
}
