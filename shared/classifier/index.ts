export * from './burstText.ts';
export * from './description.ts';
export * from './markWords.ts';
export * from './modelInput.ts';
export * from './modelSignals.ts';
export * from './portMessages.ts';
export * from './scoreTexts.ts';
