/**
 * Reads chats exported from WhatsApp in two passes over the same bytes: `surveyExport` finds out the file's form
 * and what must be asked, `readExport` gives the items by the answers.
 */
export * from './exportStream.ts';
export { ChatReader } from './readChat.ts';
export { ChatSurveyor } from './surveyChat.ts';
export { titleOfFileName } from './fileTitle.ts';
export { isTimeZone } from './wallClock.ts';
export type * from './types.ts';
