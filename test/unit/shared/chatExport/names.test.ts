import { describe, expect, it } from 'vitest';
import { titleOfFileName } from '../../../../shared/chatExport/index.ts';
import { readText } from './readText.ts';

describe('names', () => {
  it('lose the mark of unsaved people and of numbers', async () => {
    const { survey } = await readText(
      '[25/12/2024, 09:05:07] ~\u202fAna: oi\n[25/12/2024, 09:05:08] \u202a+55\u00a000\u00a090000\u20110000\u202c: oi',
    );
    expect(survey.participants.map(({ name }) => name)).toEqual(['Ana', '+55 00 90000-0000']);
  });

  it('keep the mark where a saved person has the same name', async () => {
    const { survey, items } = await readText(
      '[25/12/2024, 09:05:07] ~\u202fAna: oi\n[25/12/2024, 09:05:08] Ana: oi',
    );
    expect(survey.participants.map(({ name }) => name)).toEqual(['~Ana', 'Ana']);
    expect(items.map(({ sender }) => sender)).toEqual(['~Ana', 'Ana']);
  });

  it('may contain a colon, when all lines or the file say so', async () => {
    const text = '25/12/24, 09:05 - Loja: Centro: bom dia\n25/12/24, 09:06 - Rui: obs: oi';
    const { items } = await readText(text, { fileName: 'Conversa do WhatsApp com Loja: Centro.txt' });
    expect(items.map(({ sender, text: said }) => [sender, said])).toEqual([
      ['Loja: Centro', 'bom dia'],
      ['Rui', 'obs: oi'],
    ]);
    const many = Array.from({ length: 9 }, () => '25/12/24, 09:05 - Loja: Centro: bom dia').join('\n');
    expect((await readText(many)).survey.participants).toEqual([{ name: 'Loja: Centro', messages: 9 }]);
  });

  it('are found before a colon without a space, when the file is written so', async () => {
    const { items } = await readText(
      '[25.12.24, 09:05:07] Ana:oi\n[25.12.24, 09:05:08] Rui:veja http://exemplo.com.br\n[25.12.24, 09:05:09] Ana:10:30',
    );
    expect(items.map(({ sender, text }) => [sender, text])).toEqual([
      ['Ana', 'oi'],
      ['Rui', 'veja http://exemplo.com.br'],
      ['Ana', '10:30'],
    ]);
  });

  it('are not what stands before the colon of a system sentence', async () => {
    const { survey, items } = await readText(
      [
        '25/12/24, 09:05 - Ana: oi',
        '25/12/24, 09:06 - Ana changed the subject from "Loja" to "Loja: Centro"',
        '25/12/24, 09:07 - Ana changed the group description to "Aberto: 9 às 18"',
        '25/12/24, 09:08 - Rui: oi',
      ].join('\n'),
    );
    expect(survey.participants.map(({ name }) => name)).toEqual(['Ana', 'Rui']);
    expect(items.map(({ kind }) => kind)).toEqual(['text', 'system', 'system', 'text']);
    expect(items[1]?.text).toBe('Ana changed the subject from "Loja" to "Loja: Centro"');
    expect(survey.kindGuess).toBe('group');
  });

  it('survive being words of the language itself', async () => {
    const { items } = await readText('25/12/24, 09:05 - __proto__: oi\n25/12/24, 09:06 - constructor: oi');
    expect(items.map(({ sender }) => sender)).toEqual(['__proto__', 'constructor']);
  });

  it('of the other side stand in the file’s name', () => {
    expect(titleOfFileName('/tmp/Conversa do WhatsApp com Ana (1).txt')).toBe('Ana');
    expect(titleOfFileName('WhatsApp Chat with Ana & Co.txt')).toBe('Ana & Co');
    expect(titleOfFileName('WhatsApp Chat - Ana.zip')).toBe('Ana');
    expect(titleOfFileName('Chat de WhatsApp con Ana.txt')).toBe('Ana');
    expect(titleOfFileName('_chat.txt')).toBeNull();
  });
});

describe('system events of iOS', () => {
  it('are told from words of a person by the mark and the sentence', async () => {
    const { items } = await readText(
      [
        '[25/12/2024, 09:05:07] Rui: \u200eMessages and calls are end-to-end encrypted.',
        '[25/12/2024, 09:05:08] Rui: is WhatsApp end-to-end encrypted?',
        '[25/12/2024, 09:05:09] Rui: \u200eI put a mark before my words',
        '[25/12/2024, 09:05:10] Rui: \u200eRui changed their phone number to a new number.',
        '[25/12/2024, 09:05:11] Rui: \u200eMissed voice call',
      ].join('\n'),
    );
    expect(items.map(({ kind }) => kind)).toEqual(['system', 'text', 'text', 'system', 'text']);
    expect(items[2]).toMatchObject({ sender: 'Rui', text: 'I put a mark before my words' });
  });

  it('are told from people in a copy that lost its marks', async () => {
    const { survey, items } = await readText(
      [
        '[14.08.2024, 21:00:10] My Group Name: Messages and calls are end-to-end encrypted.',
        '[14.08.2024, 21:00:10] Boris: Boris created group “My Group Name”',
        '[14.08.2024, 21:00:11] My Group Name: Boris added you',
        "[14.08.2024, 21:00:12] Boris: Boris changed this group's icon",
        "[14.08.2024, 21:01:57] My Group Name: You're now an admin",
        '[14.08.2024, 21:02:00] Boris: she said that Ana left',
      ].join('\n'),
    );
    expect(items.map(({ kind }) => kind)).toEqual(['system', 'system', 'system', 'system', 'system', 'text']);
    expect(items[2]?.text).toBe('Boris added you');
    expect(survey.participants).toEqual([{ name: 'Boris', messages: 1 }]);
    expect([survey.kindGuess, survey.titleGuess]).toEqual(['group', 'My Group Name']);
  });

  it('never swallow a person whose name sounds like one', async () => {
    const { items } = await readText(
      ['Você e eu', 'Marcos left hand', `${'longo '.repeat(20)}nome`]
        .map((name) => `25/12/24, 09:05 - ${name}: paga por fora`)
        .join('\n'),
    );
    expect(items.map(({ kind }) => kind)).toEqual(['text', 'text', 'text']);
  });
});
