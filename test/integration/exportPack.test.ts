import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported, sha256, type Pack } from '../support/exportedPack.ts';
import { textOf } from '../support/readHtml.ts';
import {
  closeTalks,
  firstMessageAt,
  writtenTalk,
  type WrittenMessage,
  type WrittenTalk,
} from '../support/writtenTalk.ts';

/** Texts and names that lead programs astray; each must come out as what it is: words. */
const attacks = [
  '<script>document.title="owned"</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></main><svg onload=alert(1)>',
  '<!--<script>-->&lt;b&gt;&amp;',
  '=HYPERLINK("http://evil.example","oi")',
  '+55 11 98765-4321',
  '-1+1',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  'linha um\nlinha dois\r\nlinha três',
  'aspas "duplas", vírgula; ponto e vírgula',
  'مرحبا \u202egpj.exe',
  'emoji 👩‍👩‍👧‍👦 🇧🇷 e acentos ãéîõü',
  '\u2028\u2029\u0007',
];

const fileNames = [
  '../../../etc/passwd',
  '..\\..\\autoexec.bat',
  'CON',
  'aux.txt',
  'foto.jpg',
  'foto.jpg',
  '\u202egpj.tfel.exe',
  '😍😍😍.png',
  `${'longo'.repeat(90)}.pdf`,
  '<img src=x onerror=alert(1)>.svg',
  'a?b*c:d|e".txt',
  '.',
];

const written: WrittenMessage[] = [
  { kind: 'system', text: 'As mensagens são protegidas.' },
  ...attacks.map((text, index): WrittenMessage => {
    const company = index % 2 === 0;
    return {
      text,
      sender: company ? 'Rafael' : `Ana ${text.slice(0, 40)}`,
      side: company ? 'company' : 'contact',
    };
  }),
  ...fileNames.map((name, index): WrittenMessage => ({
    kind: 'attachment',
    text: index % 3 === 0 ? 'legenda' : '',
    attachment: { name, kind: name.endsWith('.jpg') ? 'image' : 'document' },
    file: {
      bytes: randomBytes(1000 + index),
      mime: name.endsWith('.jpg') ? 'image/jpeg' : 'application/octet-stream',
    },
  })),
  { kind: 'attachment', attachment: { name: 'audio.opus', kind: 'audio', missing: 'omitted' } },
  { kind: 'deleted', text: '' },
  { text: 'mudei de ideia', edited: true },
];
const title = '../Ana <b>"Célia"</b> \u202e 😍 CON';

/** The apostrophe that keeps a spreadsheet from calculating is the CSV's only change. */
const asCell = (text: string) => (/^(\t|\r|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text);

describe('a whole pack', () => {
  let talk: WrittenTalk;
  let pack: Pack;
  beforeAll(async () => {
    talk = await writtenTalk(written, { title, fileName: 'Conversa <b> com Ana.zip' });
    const fraud = await talk.flag(1, 'fraud', 'high', 'owned');
    await talk.decide(fraud, 'confirmed', '<i>ela confirmou</i>');
    await talk.tag(fraud, '=tag');
    await talk.note(fraud, 'nota </section><script>1</script>');
    await talk.flag(1, 'off_channel', 'low');
    await talk.decide(await talk.flag(3, 'threat', 'moderate'), 'false_alarm');
    pack = await exported(talk);
  });
  afterAll(closeTalks);

  it('tells the hash and size of the zip as it lies on the disk', () => {
    expect(pack.result.sha256).toBe(sha256(readFileSync(pack.target)));
    expect(pack.result.bytes).toBe(statSync(pack.target).size);
    expect(pack.result).toMatchObject({ messages: written.length, media: fileNames.length, mediaMissing: 1 });
  });

  it('lists every file but the list itself, each with its own hash and size', () => {
    const listed = pack.manifest.files.map(({ name }) => name);
    expect([...listed, 'manifest.json'].sort()).toEqual([...pack.entries.keys()].sort());
    for (const { name, bytes, sha256: hash } of pack.manifest.files) {
      const entry = pack.entries.get(name) ?? Buffer.alloc(0);
      expect([name, entry.byteLength, sha256(entry)]).toEqual([name, bytes, hash]);
    }
    expect(pack.manifest.counts).toEqual({
      messages: written.length,
      media: fileNames.length,
      mediaMissing: 1,
      flags: 3,
    });
  });

  it('gives every file a name that can be unpacked anywhere, and none twice', () => {
    const names = [...pack.entries.keys()];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^(media\/)?[\p{L}\p{M}\p{N}._-]+$/u);
      expect(name).not.toMatch(/(^|\/)\.|\.$|\.\./);
      expect(path.basename(name)).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(Buffer.byteLength(name)).toBeLessThan(220);
    }
    expect(pack.suggested).toMatch(/^Zelo [\p{L}\p{M}\p{N}._-]+ 2026-01-10\.zip$/u);
  });

  it('holds each attachment byte for byte, also two of one name', () => {
    for (const [index, line] of pack.lines.entries()) {
      const stored = talk.stored[index];
      if (stored === undefined) continue;
      const bytes = pack.entries.get(String(line.attachment?.['file'])) ?? Buffer.alloc(0);
      expect(sha256(bytes), String(line.attachment?.['name'])).toBe(stored.sha256);
      expect(line.attachment).toMatchObject({ sha256: stored.sha256, bytes: stored.bytes, missing: null });
    }
  });

  it('says each message in JSON Lines, CSV and HTML as it was stored', () => {
    expect(pack.lines).toHaveLength(talk.messages.length);
    expect(pack.rows).toHaveLength(talk.messages.length);
    const articles = pack.html.filter(({ name }) => name === 'article');
    expect(articles).toHaveLength(talk.messages.length);
    for (const [index, message] of talk.messages.entries()) {
      const at = new Date(firstMessageAt + index * 60_000).toISOString();
      const line = pack.lines[index];
      expect(line).toMatchObject({
        number: index + 1,
        id: message.id,
        sentAt: at,
        kind: message.kind,
        sender: message.sender ?? null,
        side: message.side ?? null,
        text: message.text,
        edited: message.edited ?? false,
      });
      expect(new Date(line?.sentAtLocal ?? '').toISOString()).toBe(at);
      expect(line?.sentAtLocal).toMatch(/-03:00$/);
      expect(line?.attachment?.['name'] ?? null).toBe(message.attachment?.name ?? null);
      expect(pack.rows[index]).toMatchObject({
        number: String(index + 1),
        message_id: message.id,
        time_utc: at,
        kind: message.kind,
        sender: asCell(message.sender ?? ''),
        side: message.side ?? '',
        text: asCell(message.text),
        edited: message.edited === true ? 'yes' : '',
        attachment: asCell(message.attachment?.name ?? ''),
      });
      const article = articles[index];
      expect(article?.attributes['id']).toBe(`m${index + 1}`);
      const text = article?.all.find(({ attributes }) => attributes['class'] === 't');
      // A parser reads line ends as one letter, as the HTML standard says.
      const shown = message.kind === 'deleted' ? 'Mensagem apagada' : message.text.replace(/\r\n?/g, '\n');
      expect(text === undefined ? '' : textOf(text), `message ${index + 1}`).toBe(shown);
      expect(article?.all.find(({ name }) => name === 'time')?.attributes['datetime']).toBe(at);
    }
  });

  it('keeps in JSON Lines all that the CSV has of flags, verdicts, tags and notes', () => {
    expect(pack.lines[1]?.flags).toMatchObject([
      {
        category: 'fraud',
        severity: 'high',
        state: 'confirmed',
        verdict: {
          verdict: 'confirmed',
          reason: 'talked_to_person',
          text: '<i>ela confirmou</i>',
          decidedAt: '2025-12-02T13:00:00.000Z',
        },
        tags: ['=tag'],
        notes: ['nota </section><script>1</script>'],
      },
      { category: 'off_channel', state: 'new', verdict: null, tags: [], notes: [] },
    ]);
    expect(pack.rows[1]).toMatchObject({
      flags: 'fraud:high:confirmed off_channel:low:new',
      verdict: 'fraud: confirmed',
      verdict_reason: 'fraud: talked_to_person',
      verdict_text: 'fraud: <i>ela confirmou</i>',
      tags: 'fraud: =tag',
      notes: 'fraud: nota </section><script>1</script>',
    });
    expect(pack.rows[3]).toMatchObject({
      verdict: 'threat: false_alarm',
      verdict_reason: 'threat: ordinary_business',
    });
  });

  it('shows payloads as words: no script, no handler, no address outside, and a policy that forbids them', () => {
    const [policy] = pack.html.filter(({ attributes }) => attributes['http-equiv'] !== undefined);
    expect(policy?.attributes['content']).toMatch(/^default-src 'none';/);
    expect(policy?.attributes['content']).not.toContain('script-src');
    const place = pack.html.findIndex((element) => element === policy);
    expect(pack.html.slice(0, place).map(({ name }) => name)).toEqual(['html', 'head', 'meta']);
    for (const { name, attributes } of pack.html) {
      expect(['script', 'svg', 'iframe', 'object', 'embed', 'base', 'form', 'link', 'i']).not.toContain(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        expect(attribute).not.toMatch(/^on/);
        if (attribute === 'src' || attribute === 'href') expect(value).toMatch(/^(#[mf]\d+|media\/[^/]+)$/);
      }
    }
    const body = textOf(pack.html.find(({ name }) => name === 'body'));
    for (const attack of attacks.slice(0, 5)) expect(body).toContain(attack);
    expect(body).toContain('nota </section><script>1</script>');
  });

  it('links each attachment to its file, shows pictures, and shows letters that hide in names', () => {
    const links = pack.html.flatMap(({ attributes }) =>
      attributes['href']?.startsWith('media/') === true ? [decodeURIComponent(attributes['href'])] : [],
    );
    expect(links).toEqual([...pack.entries.keys()].filter((name) => name.startsWith('media/')));
    expect(pack.html.filter(({ name }) => name === 'img')).toHaveLength(2);
    expect(textOf(pack.html.find(({ name }) => name === 'h1'))).toContain('[U+202E]');
    expect(pack.source).toContain('[U+202E]gpj.tfel.exe');
  });

  it('tells the reader who, when in which zone, what was flagged and decided, and how to check', () => {
    const body = textOf(pack.html.find(({ name }) => name === 'body'));
    for (const said of [
      'Aroeira <Móveis>',
      'America/Sao_Paulo (UTC-03:00)',
      'Conferência com a contadora',
      'Conversa <b> com Ana.zip',
      'o celular exportou sem este arquivo',
      'Já conversei com a pessoa',
      'certutil -hashfile',
      sha256(pack.entries.get('messages.jsonl') ?? Buffer.alloc(0)),
    ]) {
      expect(body).toContain(said);
    }
    const marks = pack.html.filter(({ name }) => name === 'mark').map((mark) => textOf(mark));
    expect(marks).toEqual(['owned']);
  });
});
