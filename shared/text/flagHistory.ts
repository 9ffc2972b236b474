import { inThreeLanguages } from './language.ts';

/** What happened to a flag, event by event. */
export const flagHistoryText = inThreeLanguages({
  pt: {
    flagged: 'Sinalizado pelo Zelo',
    verdict: { confirmed: 'Confirmado', false_alarm: 'Falso alarme' },
    state: { new: 'De volta a por ver', in_review: 'Posto em análise', later: 'Deixado para depois' },
    tagOn: (tag: string) => `Etiqueta ${tag} colocada`,
    tagOff: (tag: string) => `Etiqueta ${tag} tirada`,
    note: { written: 'Nota escrita', edited: 'Nota editada', removed: 'Nota apagada' },
    by: (when: string, who: string) => (who === '' ? when : `${who}, ${when}`),
    title: 'Histórico',
  },
  es: {
    flagged: 'Señalado por Zelo',
    verdict: { confirmed: 'Confirmado', false_alarm: 'Falsa alarma' },
    state: { new: 'De vuelta a por ver', in_review: 'Puesto en curso', later: 'Dejado para después' },
    tagOn: (tag: string) => `Etiqueta ${tag} puesta`,
    tagOff: (tag: string) => `Etiqueta ${tag} quitada`,
    note: { written: 'Nota escrita', edited: 'Nota editada', removed: 'Nota borrada' },
    by: (when: string, who: string) => (who === '' ? when : `${who}, ${when}`),
    title: 'Historial',
  },
  en: {
    flagged: 'Flagged by Zelo',
    verdict: { confirmed: 'Confirmed', false_alarm: 'False alarm' },
    state: { new: 'Back to be seen', in_review: 'Put in review', later: 'Left for later' },
    tagOn: (tag: string) => `Tag ${tag} added`,
    tagOff: (tag: string) => `Tag ${tag} removed`,
    note: { written: 'Note written', edited: 'Note edited', removed: 'Note deleted' },
    by: (when: string, who: string) => (who === '' ? when : `${who}, ${when}`),
    title: 'History',
  },
});
