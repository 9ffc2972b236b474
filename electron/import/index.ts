/** Imports of exported chats. Spawning the reader as a utility process is apart (utilityReader.ts needs Electron). */
export { createImportSessions, type ImportSessions } from './importSession.ts';
export { inProcessReader } from './inProcessReader.ts';
export type { SpawnReader } from './readerPort.ts';
