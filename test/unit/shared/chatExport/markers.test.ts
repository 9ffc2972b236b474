import { describe, expect, it } from 'vitest';
import { attachmentKind } from '../../../../shared/chatExport/attachmentKind.ts';
import { readMarkers } from '../../../../shared/chatExport/markers.ts';

describe('markers of Android', () => {
  it.each([
    'foto.jpg (arquivo anexado)',
    'foto.jpg (archivo adjunto)',
    'foto.jpg (file attached)',
    'foto.jpg (Datei angehängt)',
    'foto.jpg (fichier joint)',
    'foto.jpg (file allegato)',
    '\u200efoto.jpg (bestand bijgevoegd)',
  ])('name a file: %s', (body) => {
    expect(readMarkers(body, false)).toMatchObject({
      kind: 'attachment',
      text: '',
      attachment: { name: 'foto.jpg', kind: 'image' },
    });
  });

  it.each([
    '<Mídia oculta>',
    '<Arquivo de mídia oculto>',
    '<Media omitted>',
    '<Multimedia omitido>',
    '<Medien ausgeschlossen>',
    '<Médias omis>',
    '<Media omessi>',
  ])('stand for a file left out: %s', (body) => {
    expect(readMarkers(body, false)).toMatchObject({
      kind: 'attachment',
      attachment: { name: '', kind: 'other', missing: 'omitted' },
    });
    expect(readMarkers(`${body}\nlegenda`, false)).toMatchObject({ kind: 'attachment', text: 'legenda' });
  });

  it('name a file in a language that is not known, when the name is a phone’s own', () => {
    expect(readMarkers('IMG-20240101-WA0001.jpg (fail kepilan)', false).kind).toBe('attachment');
    expect(readMarkers('foto.jpg (a da praia)', false).kind).toBe('text');
  });

  it('are not seen in the middle of words', () => {
    for (const text of [
      'leia o contrato.pdf (página 2)',
      'a < b e b > c',
      '<3',
      'image omitted',
      'x <Media omitted>',
    ]) {
      expect(readMarkers(text, false)).toMatchObject({ kind: 'text', text, edited: false });
    }
  });
});

describe('markers of iOS', () => {
  it.each([
    '\u200e<anexado: 00000012-PHOTO-2024-01-01-10-00-00.jpg>',
    '\u200e<adjunto: 00000012-PHOTO-2024-01-01-10-00-00.jpg>',
    '\u200e<attached: 00000012-PHOTO-2024-01-01-10-00-00.jpg>',
    '\u200e<Anhang: 00000012-PHOTO-2024-01-01-10-00-00.jpg>',
    '<liitteenä: 00000012-PHOTO-2024-01-01-10-00-00.jpg>',
  ])('name a file: %s', (body) => {
    expect(readMarkers(body, true)).toMatchObject({
      kind: 'attachment',
      attachment: { name: '00000012-PHOTO-2024-01-01-10-00-00.jpg', kind: 'image' },
    });
  });

  it('leave a caption', () => {
    expect(
      readMarkers('a vitrine nova \u200e<anexado: 00000012-PHOTO-2024-01-01-10-00-00.jpg>', true),
    ).toMatchObject({ kind: 'attachment', text: 'a vitrine nova' });
  });

  it.each([
    ['\u200eimagem ocultada', 'image'],
    ['\u200evídeo omitido', 'video'],
    ['\u200eáudio ocultado', 'audio'],
    ['\u200efigurinha omitida', 'sticker'],
    ['\u200eCartão do contato omitido', 'contact'],
    ['\u200eGIF omitido', 'other'],
    ['\u200eimagen omitida', 'image'],
    ['\u200eimage omitted', 'image'],
    ['\u200eBild weggelassen', 'image'],
    ['\u200eimmagine omessa', 'image'],
  ])('stand for a file left out: %s', (body, kind) => {
    expect(readMarkers(body, true).attachment).toEqual({ name: '', kind, missing: 'omitted' });
  });
});

describe('markers of both', () => {
  it.each([
    'Mensagem apagada',
    'Você apagou esta mensagem',
    'Esta mensagem foi apagada',
    'Se eliminó este mensaje.',
    'Eliminaste este mensaje.',
    'This message was deleted',
    '\u200eYou deleted this message.',
    'Diese Nachricht wurde gelöscht.',
  ])('stand for a deleted message: %s', (body) => {
    expect(readMarkers(body, false).kind).toBe('deleted');
  });

  it.each(['<Mensagem editada>', '\u200e<This message was edited>', '<Se editó este mensaje.>'])(
    'end an edited message: %s',
    (marker) => {
      expect(readMarkers(`o valor é 20 ${marker}`, true)).toMatchObject({
        kind: 'text',
        text: 'o valor é 20',
        edited: true,
      });
    },
  );

  it('end an edited caption after the file’s marker', () => {
    expect(
      readMarkers(
        'nova \u200e<anexado: 00000012-PHOTO-2024-01-01-10-00-00.jpg> \u200e<Mensagem editada>',
        true,
      ),
    ).toMatchObject({ kind: 'attachment', text: 'nova', edited: true });
  });
});

describe('the kind of an attachment', () => {
  it.each([
    ['IMG-20240101-WA0001.jpg', 'image'],
    ['PTT-20240101-WA0001.opus', 'audio'],
    ['AUD-20240101-WA0001.m4a', 'audio'],
    ['VID-20240101-WA0001.mp4', 'video'],
    ['STK-20240101-WA0001.webp', 'sticker'],
    ['DOC-20240101-WA0001.', 'document'],
    ['Contrato final.PDF', 'document'],
    ['Maria.vcf', 'contact'],
    ['00000012-AUDIO-2024-01-01-10-00-00.opus', 'audio'],
    ['00000012-GIF-2024-01-01-10-00-00.mp4', 'video'],
    ['00000012-STICKER-2024-01-01-10-00-00.webp', 'sticker'],
    ['sem extensão', 'other'],
  ])('of %s is %s', (name, kind) => {
    expect(attachmentKind(name)).toBe(kind);
  });
});
