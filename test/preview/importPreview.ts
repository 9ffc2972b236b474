import type { ImportPreview } from '../../shared/ipc/importMessages.ts';

/** An invented chat as the wizard gets it: day and month undecided, three lines unreadable. */
export const importPreview: ImportPreview = {
  fileName: 'Conversa do WhatsApp com Camila Prates.zip',
  fileBytes: 18_420_311,
  format: 'android',
  languageGuess: 'pt',
  messages: 2014,
  systemEvents: 3,
  attachments: 48,
  mediaFiles: 44,
  participants: [
    { name: 'Camila Prates', messages: 1102 },
    { name: 'Rafael Antunes', messages: 912 },
  ],
  titleGuess: 'Camila Prates',
  kindGuess: 'direct',
  questions: ['time_zone', 'day_order', 'company'],
  dayOrder: 'day_first',
  first: [
    {
      at: '2025-11-12T09:14:00',
      atMonthFirst: '2025-12-11T09:14:00',
      sender: null,
      kind: 'system',
      text: 'As mensagens e as ligações são protegidas com a criptografia de ponta a ponta.',
    },
    {
      at: '2025-11-12T09:14:00',
      atMonthFirst: '2025-12-11T09:14:00',
      sender: 'Camila Prates',
      kind: 'text',
      text: 'Oi Rafael, tudo bem? Chegou o orçamento da cozinha',
    },
    {
      at: '2025-11-12T09:21:00',
      atMonthFirst: '2025-12-11T09:21:00',
      sender: 'Rafael Antunes',
      kind: 'text',
      text: 'Bom dia, Camila! Falei com a produção, dá para entregar dia vinte e oito',
    },
    {
      at: '2025-11-12T09:22:00',
      atMonthFirst: '2025-12-11T09:22:00',
      sender: 'Camila Prates',
      kind: 'attachment',
      text: 'medidas.jpg',
    },
    {
      at: '2025-11-12T09:34:00',
      atMonthFirst: '2025-12-11T09:34:00',
      sender: 'Rafael Antunes',
      kind: 'deleted',
      text: '',
    },
    {
      at: '2025-11-12T09:36:00',
      atMonthFirst: '2025-12-11T09:36:00',
      sender: 'Rafael Antunes',
      kind: 'text',
      text: 'Fica R$ 18.400 à vista, entrada de 50%',
    },
  ],
  unreadable: [
    { line: 1, reason: 'before_first_message' },
    { line: 940, reason: 'impossible_date' },
    { line: 1822, reason: 'damaged_text' },
  ],
  unreadableTotal: 3,
  alike: [],
};
