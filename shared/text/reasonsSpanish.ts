import type { AllReasonWords, ReasonFacts, ReasonPeople } from './reasonCodes.ts';
import { quoted, said } from './reasonCodes.ts';

const keyKinds: Readonly<Record<string, string>> = {
  cpf: 'un CPF',
  cnpj: 'un CNPJ',
  phone: 'un teléfono',
  email: 'un correo',
  random: 'una clave aleatoria',
};

const accountKinds: Readonly<Record<string, string>> = {
  iban: 'un IBAN',
  cbu: 'un CBU',
  clabe: 'una CLABE',
  bank_account: 'una cuenta bancaria',
};

const linkFaults: Readonly<Record<string, string>> = {
  mixed_scripts: 'mezcla letras de alfabetos distintos',
  lookalike_letters: 'usa letras que imitan a otras',
  brand_elsewhere: 'usa el nombre de una marca en una dirección que no es suya',
  misspelt_brand: 'imita el nombre de una marca',
};

const keyKind = (facts: ReasonFacts) => keyKinds[said(facts, 'keyKind')] ?? 'una clave';
const account = (facts: ReasonFacts) => accountKinds[said(facts, 'keyKind')] ?? 'una cuenta';
const gave = ({ sender, to }: ReasonPeople) =>
  to === undefined ? `${sender} pasó` : `${sender} le pasó a ${to}`;

/** Reasons in Spanish (Latin America and Spain). */
export const spanishReasons: AllReasonWords = {
  pix_code_unlisted: {
    title: () => 'PIX fuera de la lista de pagos',
    sentence: (_facts, people) => `${gave(people)} un código PIX que no está en tu lista.`,
  },
  pix_key_unlisted: {
    title: () => 'PIX fuera de la lista de pagos',
    sentence: (_facts, people) => `${gave(people)} un PIX que no está en tu lista.`,
  },
  pix_key_personal: {
    title: (facts) => `PIX personal: ${keyKind(facts)}`,
    sentence: (facts, { sender }) =>
      `${sender} pidió un pago a un PIX que llama personal: ${keyKind(facts)}.`,
  },
  account_unlisted: {
    title: () => 'Cuenta fuera de la lista de pagos',
    sentence: (facts, people) => `${gave(people)} ${account(facts)} que no está en tu lista.`,
  },
  account_personal: {
    title: () => 'Cuenta personal para un pago',
    sentence: (_facts, { sender }) => `${sender} pidió un pago a una cuenta que llama personal.`,
  },
  boleto_other_bank: {
    title: (facts) => `Boleto de otro banco (${said(facts, 'bank')})`,
    sentence: (facts, people) =>
      `${gave(people)} un boleto del banco ${said(facts, 'bank')}, que no tiene cuenta en tu lista.`,
  },
  pix_code_broken: {
    title: () => 'Código PIX alterado o incompleto',
    sentence: (_facts, { sender }) => `${sender} mandó un código PIX que no pasa la comprobación.`,
  },
  boleto_broken: {
    title: () => 'Boleto con un dígito errado',
    sentence: (_facts, { sender }) => `${sender} mandó un boleto que no pasa la comprobación de los dígitos.`,
  },
  account_broken: {
    title: () => 'Cuenta con un dígito errado',
    sentence: (facts, { sender }) => `${sender} mandó ${account(facts)} que no pasa la comprobación.`,
  },
  boleto_changed: {
    title: () => 'Boleto cambiado',
    sentence: (_facts, { sender }) => `${sender} mandó un boleto y dice que reemplaza a otro.`,
  },
  payee_changed: {
    title: () => 'Cuenta de pago cambiada',
    sentence: (_facts, { sender }) => `${sender} mandó otra cuenta para pagar y dice que cambió.`,
  },
  code_asked: {
    title: () => 'Pedido de un código de verificación',
    sentence: (_facts, { sender }) => `${sender} pidió un código que llega por mensaje.`,
  },
  lookalike_link: {
    title: (facts) =>
      said(facts, 'brand') === '' ? 'Enlace que imita a otro' : `Enlace que imita a ${said(facts, 'brand')}`,
    sentence: (facts, { sender }) =>
      `${sender} mandó un enlace que ${linkFaults[said(facts, 'fault')] ?? 'imita a otro'}: ${said(facts, 'host')}.`,
  },
  address_link: {
    title: () => 'Enlace a un número, sin nombre de sitio',
    sentence: (facts, { sender }) =>
      `${sender} mandó un enlace que lleva directo a un número: ${said(facts, 'host')}.`,
  },
  short_link: {
    title: () => 'Enlace acortado',
    sentence: (facts, { sender }) =>
      `${sender} mandó un enlace acortado, que esconde su destino: ${said(facts, 'host')}.`,
  },
  new_number: {
    title: () => 'Cambié de número',
    sentence: (_facts, { sender }) =>
      `${sender} dice que cambió de número. Confírmalo por el número anterior.`,
  },
  card_with_code: {
    title: () => 'Tarjeta con código de seguridad',
    sentence: (_facts, people) => `${gave(people)} un número de tarjeta con el código de seguridad.`,
  },
  card_number: {
    title: () => 'Número de tarjeta',
    sentence: (_facts, people) => `${gave(people)} un número de tarjeta completo.`,
  },
  password_given: {
    title: () => 'Contraseña escrita en la conversación',
    sentence: (_facts, { sender }) => `${sender} escribió una contraseña en la conversación.`,
  },
  code_given: {
    title: () => 'Código de verificación entregado',
    sentence: (_facts, people) => `${gave(people)} un código de verificación.`,
  },
  people_list: {
    title: (facts) => `Datos de ${said(facts, 'count')} personas`,
    sentence: (facts, people) => `${gave(people)} datos personales de ${said(facts, 'count')} personas.`,
  },
  off_hours: {
    title: (facts) => `Fuera de horario, a las ${said(facts, 'time')}`,
    sentence: (facts, { sender }) => `${sender} escribió a las ${said(facts, 'time')}, fuera de horario.`,
  },
  off_day: {
    title: (facts) => `En un día sin trabajo, a las ${said(facts, 'time')}`,
    sentence: (facts, { sender }) => `${sender} escribió a las ${said(facts, 'time')} de un día sin trabajo.`,
  },
  holiday: {
    title: (facts) => `En feriado, a las ${said(facts, 'time')}`,
    sentence: (facts, { sender }) => `${sender} escribió en un feriado, a las ${said(facts, 'time')}.`,
  },
  rule_keyword: {
    title: (facts) => `Regla “${said(facts, 'rule')}”`,
    sentence: (facts, { sender }) =>
      `${sender} escribió ${quoted(facts, 'words', 'palabras')}, de la regla “${said(facts, 'rule')}”.`,
  },
  rule_pattern: {
    title: (facts) => `Regla “${said(facts, 'rule')}”`,
    sentence: (facts, { sender }) =>
      `${sender} escribió ${quoted(facts, 'words', 'un fragmento')}, de la regla “${said(facts, 'rule')}”.`,
  },
  model_fraud: {
    title: () => 'Parece un pago por fuera',
    sentence: (_facts, { sender }) => `Parece que ${sender} habla de dinero por fuera de la empresa.`,
  },
  model_extortion: {
    title: () => 'Parece extorsión',
    sentence: (_facts, { sender }) => `Parece que ${sender} exige algo con una amenaza.`,
  },
  model_threat: {
    title: () => 'Parece una amenaza',
    sentence: (_facts, { sender }) => `Parece que ${sender} amenaza a alguien.`,
  },
  model_sexual_harassment: {
    title: () => 'Parece acoso sexual',
    sentence: (_facts, { sender }) => `Parece que ${sender} hace una insinuación o un comentario sexual.`,
  },
  model_moral_harassment: {
    title: () => 'Parece acoso laboral',
    sentence: (_facts, { sender }) => `Parece que ${sender} humilla o persigue a alguien.`,
  },
  model_discrimination: {
    title: () => 'Parece discriminación',
    sentence: (_facts, { sender }) => `Parece que ${sender} muestra prejuicio contra un grupo.`,
  },
  model_profanity: {
    title: () => 'Parece lenguaje ofensivo',
    sentence: (_facts, { sender }) => `Parece que ${sender} usa groserías.`,
  },
  model_data_leak: {
    title: () => 'Parece una fuga de datos',
    sentence: (_facts, { sender }) => `Parece que ${sender} pasa datos que no deberían salir.`,
  },
  model_off_channel: {
    title: () => 'Parece que la conversación sale del canal',
    sentence: (_facts, { sender }) => `Parece que ${sender} quiere llevar la conversación a otro canal.`,
  },
  model_conflict: {
    title: () => 'Parece un conflicto con un cliente',
    sentence: (_facts, { sender }) => `Parece que hay una pelea en este mensaje de ${sender}.`,
  },
  model_scam_inbound: {
    title: () => 'Parece una estafa',
    sentence: (_facts, { sender }) => `Parece que ${sender} intenta engañar a la empresa.`,
  },
};
