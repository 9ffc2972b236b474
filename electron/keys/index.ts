export type * from './openKeys.ts';
