import type { Category, Layer, Locale, Severity } from '../domain/categories.ts';
import { inThreeLanguages } from './language.ts';

/** The states a flag can be in (FlagState of renderer/data/rows.ts says the same codes). */
export type FlagStateCode = 'new' | 'in_review' | 'later' | 'confirmed' | 'false_alarm';

interface CategoryWords {
  readonly category: Readonly<Record<Category, { readonly name: string; readonly about: string }>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly layer: Readonly<Record<Layer, string>>;
  readonly state: Readonly<Record<FlagStateCode, string>>;
}

const pt: CategoryWords = {
  category: {
    fraud: { name: 'Fraude', about: 'Pagamento desviado, propina, nota fria, desconto fantasma' },
    extortion: { name: 'Extorsão', about: 'Ameaça com exigência, chantagem' },
    threat: { name: 'Ameaça', about: 'Violência, sem exigência' },
    sexual_harassment: { name: 'Assédio sexual', about: 'Investida ou comentário sexual indesejado' },
    moral_harassment: { name: 'Assédio moral', about: 'Humilhação, perseguição, abuso de autoridade' },
    discrimination: { name: 'Discriminação', about: 'Ódio ou preconceito contra um grupo' },
    profanity: { name: 'Linguagem ofensiva', about: 'Palavrões e ofensas, com o contexto' },
    data_leak: { name: 'Vazamento de dados', about: 'Dados pessoais, senhas e listas de clientes saindo' },
    off_channel: { name: 'Canal paralelo', about: 'Levar o cliente para número ou aplicativo particular' },
    conflict: { name: 'Conflito com cliente', about: 'Briga com cliente, Procon, processo, estorno' },
    scam_inbound: { name: 'Golpe recebido', about: 'Alguém tentando enganar a empresa' },
    off_hours: { name: 'Fora do horário', about: 'Exposição da empresa fora do horário, nos dois sentidos' },
    forbidden_topic: { name: 'Assunto proibido', about: 'Os assuntos que a sua empresa proibiu' },
  },
  severity: { low: 'Baixa', moderate: 'Moderada', high: 'Alta' },
  layer: { detector: 'Detector', rule: 'Regra', model: 'IA deste computador' },
  state: {
    new: 'Nova',
    in_review: 'Em análise',
    later: 'Depois',
    confirmed: 'Confirmada',
    false_alarm: 'Falso alarme',
  },
};

const es: CategoryWords = {
  category: {
    fraud: { name: 'Fraude', about: 'Pago desviado, coima, factura falsa, descuento fantasma' },
    extortion: { name: 'Extorsión', about: 'Amenaza con exigencia, chantaje' },
    threat: { name: 'Amenaza', about: 'Violencia, sin exigencia' },
    sexual_harassment: { name: 'Acoso sexual', about: 'Insinuación o comentario sexual no deseado' },
    moral_harassment: { name: 'Acoso laboral', about: 'Humillación, persecución, abuso de autoridad' },
    discrimination: { name: 'Discriminación', about: 'Odio o prejuicio contra un grupo' },
    profanity: { name: 'Lenguaje ofensivo', about: 'Groserías e insultos, con su contexto' },
    data_leak: { name: 'Fuga de datos', about: 'Datos personales, claves y listas de clientes que salen' },
    off_channel: { name: 'Canal paralelo', about: 'Llevar al cliente a un número o aplicación particular' },
    conflict: { name: 'Conflicto con cliente', about: 'Pelea con un cliente, denuncia, juicio, contracargo' },
    scam_inbound: { name: 'Estafa recibida', about: 'Alguien intenta engañar a la empresa' },
    off_hours: {
      name: 'Fuera de horario',
      about: 'Exposición de la empresa fuera de horario, en ambos sentidos',
    },
    forbidden_topic: { name: 'Tema prohibido', about: 'Los temas que tu empresa prohibió' },
  },
  severity: { low: 'Baja', moderate: 'Moderada', high: 'Alta' },
  layer: { detector: 'Detector', rule: 'Regla', model: 'IA de esta computadora' },
  state: {
    new: 'Nueva',
    in_review: 'En revisión',
    later: 'Después',
    confirmed: 'Confirmada',
    false_alarm: 'Falsa alarma',
  },
};

const en: CategoryWords = {
  category: {
    fraud: { name: 'Fraud', about: 'Diverted payment, bribe, fake invoice, ghost discount' },
    extortion: { name: 'Extortion', about: 'A threat with a demand, blackmail' },
    threat: { name: 'Threat', about: 'Violence, without a demand' },
    sexual_harassment: { name: 'Sexual harassment', about: 'Unwanted sexual advance or remark' },
    moral_harassment: { name: 'Workplace bullying', about: 'Humiliation, persecution, abuse of authority' },
    discrimination: { name: 'Discrimination', about: 'Hate or prejudice against a group' },
    profanity: { name: 'Offensive language', about: 'Swear words and insults, with their context' },
    data_leak: { name: 'Data leak', about: 'Personal data, passwords and customer lists going out' },
    off_channel: { name: 'Side channel', about: 'Moving the customer to a private number or app' },
    conflict: { name: 'Customer conflict', about: 'Quarrel with a customer, complaint, lawsuit, chargeback' },
    scam_inbound: { name: 'Incoming scam', about: 'Someone trying to deceive the company' },
    off_hours: { name: 'Off hours', about: "The company's exposure outside its hours, in both directions" },
    forbidden_topic: { name: 'Forbidden topic', about: 'The topics your company has forbidden' },
  },
  severity: { low: 'Low', moderate: 'Moderate', high: 'High' },
  layer: { detector: 'Detector', rule: 'Rule', model: 'AI on this computer' },
  state: {
    new: 'New',
    in_review: 'In review',
    later: 'Later',
    confirmed: 'Confirmed',
    false_alarm: 'False alarm',
  },
};

/** Names of categories, severities, layers and flag states in the three languages. */
export const categoryWords: Readonly<Record<Locale, CategoryWords>> = inThreeLanguages<CategoryWords>({
  pt,
  es,
  en,
}) as Readonly<Record<Locale, CategoryWords>>;
