import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openExport } from '../../../../electron/import/openExport.ts';
import {
  readExport,
  surveyExport,
  type ChatItem,
  type ChatSurvey,
  type OpenBytes,
} from '../../../../shared/chatExport/index.ts';
import type { ExpectedExport } from '../../../fixtures/exports/expected.ts';

const folder = new URL('../../../fixtures/exports/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''));

function expectedOf(name: string): ExpectedExport {
  return JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as ExpectedExport;
}

/** The fixture's bytes in pieces of one size. */
async function openFixture(name: string, pieceBytes: number): Promise<OpenBytes> {
  const zip = new URL(`${name}.zip`, folder);
  const isZip = existsSync(zip);
  const opened = await openExport((isZip ? zip : new URL(`${name}.txt`, folder)).pathname);
  if (!opened.ok) throw new Error(opened.error.code);
  const parts: Uint8Array[] = [];
  for await (const part of opened.value.openText()) parts.push(part.slice());
  await opened.value.close();
  const bytes = Buffer.concat(parts);
  return async function* () {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      yield await Promise.resolve(bytes.subarray(at, at + pieceBytes));
    }
  };
}

async function readWhole(
  open: OpenBytes,
  expected: ExpectedExport,
): Promise<{ survey: ChatSurvey; items: ChatItem[] }> {
  const survey = await surveyExport(open, { fileName: expected.fileName });
  if (!survey.ok) throw new Error(survey.error.code);
  const items: ChatItem[] = [];
  for await (const item of readExport(open, survey.value, expected.answers)) items.push(item);
  return { survey: survey.value, items };
}

describe('the fixture exports', () => {
  it('are at least fourteen', () => {
    expect(names.length).toBeGreaterThanOrEqual(14);
  });

  it.each(['ios-pt-24h-zip', 'android-pt-24h-zip'])(
    '%s holds the files that its lines name',
    async (name) => {
      const expected = expectedOf(name);
      const opened = await openExport(new URL(`${name}.zip`, folder).pathname);
      if (!opened.ok) throw new Error(opened.error.code);
      const { items } = await readWhole(opened.value.openText, expected);
      const named = items.flatMap(({ attachment }) => attachment?.name ?? []);
      expect(named.filter((file) => opened.value.media.has(file))).toEqual(expected.media);
      await opened.value.close();
    },
  );

  describe.each(names)('%s', (name) => {
    const expected = expectedOf(name);

    it('is surveyed as written down by hand', async () => {
      const { survey } = await readWhole(await openFixture(name, 65_536), expected);
      const { format, encoding, languageGuess, kindGuess, titleGuess, dayOrder } = expected;
      const { questions, lines, messages, attachments, deleted, systemEvents, participants } = expected;
      expect(survey).toMatchObject({ format, encoding, languageGuess, kindGuess, titleGuess, dayOrder });
      expect(survey).toMatchObject({ questions, lines, messages, attachments, deleted, systemEvents });
      expect(survey.participants).toEqual(participants);
      expect(survey.unreadableTotal).toBe(0);
    });

    it('gives the items written down by hand', async () => {
      const { survey, items } = await readWhole(await openFixture(name, 65_536), expected);
      expect(items).toHaveLength(expected.messages + expected.systemEvents);
      for (const { index, at, ...rest } of expected.items) {
        const item = items[index];
        expect(item && new Date(item.at).toISOString(), `time of item ${index}`).toBe(at);
        expect(item, `item ${index}`).toMatchObject(rest);
        expect(item?.clock, `clock of item ${index}`).toBe(rest.clock);
      }
      const people = new Set(survey.participants.map((person) => person.name));
      for (const item of items) if (item.sender !== null) expect(people).toContain(item.sender);
      expect(items.filter(({ kind }) => kind === 'attachment')).toHaveLength(expected.attachments);
      expect(items.filter(({ kind }) => kind === 'deleted')).toHaveLength(expected.deleted);
      expect(items.filter(({ kind }) => kind === 'system')).toHaveLength(expected.systemEvents);
    });

    it('shows its incidents as texts of the company side', async () => {
      const { items } = await readWhole(await openFixture(name, 65_536), expected);
      for (const incident of expected.incidents) {
        expect(items.some((item) => item.kind === 'text' && item.text.includes(incident.text))).toBe(true);
      }
    });

    it.each([1, 2, 3, 7, 64, 1000])('reads the same in pieces of %i bytes', async (pieceBytes) => {
      const whole = await readWhole(await openFixture(name, 1 << 20), expected);
      const pieces = await readWhole(await openFixture(name, pieceBytes), expected);
      expect(pieces.survey).toEqual(whole.survey);
      expect(pieces.items).toEqual(whole.items);
    });
  });
});
