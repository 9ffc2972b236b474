export type { CaptureChange } from './captureChange.ts';
export { CaptureWriteError } from './captureStore.ts';
export type { CaptureStore } from './captureStore.ts';
export { captureFolderOf, openCaptureStore } from './openCaptureStore.ts';
export type { OpenCaptureCode, OpenCaptureOptions } from './openCaptureStore.ts';
