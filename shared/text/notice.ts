import type { Locale } from '../domain/categories.ts';
import { inThreeLanguages } from './language.ts';

/** One paragraph of the notice: what it answers, and the answer. */
export interface NoticeParagraph {
  readonly head: string;
  readonly text: string;
}

/** Who the notice speaks of. Empty parts are left out of the sentences. */
export interface NoticeFacts {
  readonly company: string;
  /** As the supervisor typed it, for reading. */
  readonly phone: string;
  readonly operator: string;
}

/** The notice that the employee reads before anything is captured (privacy.md: prior notice). */
export const noticeText = inThreeLanguages({
  pt: {
    title: ({ company, phone }: NoticeFacts) => `${company}: supervisão do número ${phone}`,
    watchedHead: 'O que é acompanhado.',
    watched: 'As conversas deste número de WhatsApp, que pertence à empresa e serve ao trabalho.',
    notHead: 'O que não é.',
    not: 'O seu número pessoal, a sua localização, o som das suas ligações e o que você digita em outros aplicativos.',
    whyHead: 'Para quê.',
    why: 'Prevenir golpes e desvios de pagamento, proteger dados de clientes e cuidar do respeito no trabalho.',
    whoHead: 'Quem vê.',
    who: ({ operator }: NoticeFacts) =>
      `${operator}. Cada conversa aberta fica registrada com data e motivo. Nada sai do computador da empresa.`,
    longHead: 'Por quanto tempo.',
    long: 'Enquanto a empresa precisar para os fins acima. O programa não apaga nada sozinho.',
    rightsHead: 'Os seus direitos.',
    rights:
      'Pedir uma cópia do que existe sobre você, com resposta em até 15 dias, e registrar a sua versão em qualquer caso.',
    decisionsHead: 'Decisões.',
    decisions: 'O programa só aponta trechos. Quem decide é uma pessoa, depois de ouvir você.',
    received: 'Li este aviso e recebi uma cópia.',
    placeAndDate: 'Lugar e data',
    signature: (name: string) => (name === '' ? 'Assinatura' : `Assinatura de ${name}`),
    forCompany: 'Pela empresa',
  },
  es: {
    title: ({ company, phone }: NoticeFacts) => `${company}: supervisión del número ${phone}`,
    watchedHead: 'Qué se supervisa.',
    watched: 'Los chats de este número de WhatsApp, que pertenece a la empresa y sirve para el trabajo.',
    notHead: 'Qué no.',
    not: 'Tu número personal, tu ubicación, el sonido de tus llamadas y lo que escribes en otras aplicaciones.',
    whyHead: 'Para qué.',
    why: 'Prevenir estafas y desvíos de pagos, proteger los datos de los clientes y cuidar el respeto en el trabajo.',
    whoHead: 'Quién lo ve.',
    who: ({ operator }: NoticeFacts) =>
      `${operator}. Cada chat abierto queda registrado con fecha y motivo. Nada sale de la computadora de la empresa.`,
    longHead: 'Por cuánto tiempo.',
    long: 'Mientras la empresa lo necesite para los fines de arriba. El programa no borra nada por su cuenta.',
    rightsHead: 'Tus derechos.',
    rights:
      'Pedir una copia de lo que existe sobre ti, con respuesta en hasta 15 días, y dejar registrada tu versión en cualquier caso.',
    decisionsHead: 'Decisiones.',
    decisions: 'El programa solo señala fragmentos. Decide una persona, después de escucharte.',
    received: 'Leí este aviso y recibí una copia.',
    placeAndDate: 'Lugar y fecha',
    signature: (name: string) => (name === '' ? 'Firma' : `Firma de ${name}`),
    forCompany: 'Por la empresa',
  },
  en: {
    title: ({ company, phone }: NoticeFacts) => `${company}: supervision of the number ${phone}`,
    watchedHead: 'What is supervised.',
    watched: 'The chats of this WhatsApp number, which belongs to the company and serves the work.',
    notHead: 'What is not.',
    not: 'Your personal number, your location, the sound of your calls and what you type in other apps.',
    whyHead: 'What for.',
    why: 'To prevent scams and diverted payments, protect customers’ data and look after respect at work.',
    whoHead: 'Who sees it.',
    who: ({ operator }: NoticeFacts) =>
      `${operator}. Every chat that is opened is recorded with date and reason. Nothing leaves the company’s computer.`,
    longHead: 'For how long.',
    long: 'As long as the company needs it for the purposes above. The program deletes nothing by itself.',
    rightsHead: 'Your rights.',
    rights:
      'To ask for a copy of what exists about you, answered within 15 days, and to put your own account on record in any case.',
    decisionsHead: 'Decisions.',
    decisions: 'The program only points at passages. A person decides, after hearing you.',
    received: 'I have read this notice and received a copy.',
    placeAndDate: 'Place and date',
    signature: (name: string) => (name === '' ? 'Signature' : `Signature of ${name}`),
    forCompany: 'For the company',
  },
});

/** The paragraphs of a new notice. The supervisor may change every text before it is handed over. */
export function noticeParagraphs(locale: Locale, facts: NoticeFacts): NoticeParagraph[] {
  const words = noticeText[locale];
  return [
    { head: words.watchedHead, text: words.watched },
    { head: words.notHead, text: words.not },
    { head: words.whyHead, text: words.why },
    { head: words.whoHead, text: words.who(facts) },
    { head: words.longHead, text: words.long },
    { head: words.rightsHead, text: words.rights },
    { head: words.decisionsHead, text: words.decisions },
  ];
}

/** The notice as one text, the form that is stored and whose SHA-256 the ledger keeps. */
export function wholeNotice(title: string, paragraphs: readonly NoticeParagraph[]): string {
  return [title, ...paragraphs.map(({ head, text }) => `${head} ${text.trim()}`)].join('\n\n');
}
