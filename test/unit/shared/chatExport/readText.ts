import {
  ChatReader,
  surveyExport,
  type ChatItem,
  type ChatSurvey,
  type OpenBytes,
  type ReadingAnswers,
  type SurveyResult,
} from '../../../../shared/chatExport/index.ts';

export function bytesOf(text: string): OpenBytes {
  const bytes = new TextEncoder().encode(text);
  return async function* () {
    yield await Promise.resolve(bytes);
  };
}

export function surveyText(text: string, fileName?: string): Promise<SurveyResult> {
  return surveyExport(bytesOf(text), fileName === undefined ? {} : { fileName });
}

/** Both passes over a text; throws the failure's code. */
export async function readText(
  text: string,
  answers: Partial<ReadingAnswers> & { readonly fileName?: string } = {},
): Promise<{ survey: ChatSurvey; items: ChatItem[] }> {
  const survey = await surveyText(text, answers.fileName);
  if (!survey.ok) throw new Error(survey.error.code);
  const reader = new ChatReader(survey.value, {
    timeZone: answers.timeZone ?? 'UTC',
    dayOrder: answers.dayOrder ?? survey.value.dayOrder,
  });
  return { survey: survey.value, items: [...reader.push(text), ...reader.finish()] };
}

export function isoOf(item: ChatItem | undefined): string | undefined {
  return item && new Date(item.at).toISOString();
}
