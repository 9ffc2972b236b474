import type { AllReasonWords, ReasonFacts, ReasonPeople } from './reasonCodes.ts';
import { quoted, said } from './reasonCodes.ts';

const keyKinds: Readonly<Record<string, string>> = {
  cpf: 'um CPF',
  cnpj: 'um CNPJ',
  phone: 'um telefone',
  email: 'um e-mail',
  random: 'uma chave aleatória',
};

const accountKinds: Readonly<Record<string, string>> = {
  iban: 'um IBAN',
  cbu: 'um CBU',
  clabe: 'uma CLABE',
  bank_account: 'uma conta bancária',
};

const linkFaults: Readonly<Record<string, string>> = {
  mixed_scripts: 'mistura letras de alfabetos diferentes',
  lookalike_letters: 'usa letras que imitam outras',
  brand_elsewhere: 'usa o nome de uma marca em um endereço que não é dela',
  misspelt_brand: 'imita o nome de uma marca',
};

const keyKind = (facts: ReasonFacts) => keyKinds[said(facts, 'keyKind')] ?? 'uma chave';
const account = (facts: ReasonFacts) => accountKinds[said(facts, 'keyKind')] ?? 'uma conta';
const to = ({ to: receiver }: ReasonPeople) => (receiver === undefined ? '' : ` para ${receiver}`);

/** Reasons in Portuguese of Brazil. */
export const portugueseReasons: AllReasonWords = {
  pix_code_unlisted: {
    title: () => 'PIX fora da lista de pagamentos',
    sentence: (_facts, people) =>
      `${people.sender} passou${to(people)} um código PIX que não está na sua lista.`,
  },
  pix_key_unlisted: {
    title: () => 'PIX fora da lista de pagamentos',
    sentence: (_facts, people) => `${people.sender} passou${to(people)} um PIX que não está na sua lista.`,
  },
  pix_key_personal: {
    title: (facts) => `PIX pessoal: ${keyKind(facts)}`,
    sentence: (facts, people) =>
      `${people.sender} pediu pagamento em um PIX que chama de pessoal: ${keyKind(facts)}.`,
  },
  account_unlisted: {
    title: () => 'Conta fora da lista de pagamentos',
    sentence: (facts, people) =>
      `${people.sender} passou${to(people)} ${account(facts)} que não está na sua lista.`,
  },
  account_personal: {
    title: () => 'Conta pessoal para pagamento',
    sentence: (_facts, { sender }) => `${sender} pediu pagamento em uma conta que chama de pessoal.`,
  },
  boleto_other_bank: {
    title: (facts) => `Boleto de outro banco (${said(facts, 'bank')})`,
    sentence: (facts, people) =>
      `${people.sender} passou${to(people)} um boleto do banco ${said(facts, 'bank')}, que não tem conta na sua lista.`,
  },
  pix_code_broken: {
    title: () => 'Código PIX adulterado ou incompleto',
    sentence: (_facts, { sender }) => `${sender} mandou um código PIX que não passa na conferência.`,
  },
  boleto_broken: {
    title: () => 'Boleto com dígito errado',
    sentence: (_facts, { sender }) => `${sender} mandou um boleto que não passa na conferência dos dígitos.`,
  },
  account_broken: {
    title: () => 'Conta com dígito errado',
    sentence: (facts, { sender }) => `${sender} mandou ${account(facts)} que não passa na conferência.`,
  },
  boleto_changed: {
    title: () => 'Boleto trocado',
    sentence: (_facts, { sender }) => `${sender} mandou um boleto e diz que ele substitui outro.`,
  },
  payee_changed: {
    title: () => 'Conta de pagamento trocada',
    sentence: (_facts, { sender }) => `${sender} mandou outra conta para pagamento e diz que mudou.`,
  },
  code_asked: {
    title: () => 'Pedido de código de verificação',
    sentence: (_facts, { sender }) => `${sender} pediu um código que chega por mensagem.`,
  },
  lookalike_link: {
    title: (facts) =>
      said(facts, 'brand') === '' ? 'Link que imita outro' : `Link que imita ${said(facts, 'brand')}`,
    sentence: (facts, { sender }) =>
      `${sender} mandou um link que ${linkFaults[said(facts, 'fault')] ?? 'imita outro'}: ${said(facts, 'host')}.`,
  },
  address_link: {
    title: () => 'Link para um número, sem nome de site',
    sentence: (facts, { sender }) =>
      `${sender} mandou um link que leva direto a um número: ${said(facts, 'host')}.`,
  },
  short_link: {
    title: () => 'Link encurtado',
    sentence: (facts, { sender }) =>
      `${sender} mandou um link encurtado, que esconde o destino: ${said(facts, 'host')}.`,
  },
  new_number: {
    title: () => 'Troquei de número',
    sentence: (_facts, { sender }) => `${sender} diz que trocou de número. Confirme pelo número antigo.`,
  },
  card_with_code: {
    title: () => 'Cartão com código de segurança',
    sentence: (_facts, people) =>
      `${people.sender} passou${to(people)} um número de cartão com o código de segurança.`,
  },
  card_number: {
    title: () => 'Número de cartão',
    sentence: (_facts, people) => `${people.sender} passou${to(people)} um número de cartão completo.`,
  },
  password_given: {
    title: () => 'Senha escrita na conversa',
    sentence: (_facts, people) => `${people.sender} escreveu uma senha na conversa.`,
  },
  code_given: {
    title: () => 'Código de verificação repassado',
    sentence: (_facts, people) => `${people.sender} repassou${to(people)} um código de verificação.`,
  },
  people_list: {
    title: (facts) => `Dados de ${said(facts, 'count')} pessoas`,
    sentence: (facts, people) =>
      `${people.sender} passou${to(people)} dados pessoais de ${said(facts, 'count')} pessoas.`,
  },
  off_hours: {
    title: (facts) => `Fora do horário, às ${said(facts, 'time')}`,
    sentence: (facts, { sender }) => `${sender} escreveu às ${said(facts, 'time')}, fora do horário.`,
  },
  off_day: {
    title: (facts) => `Em dia sem expediente, às ${said(facts, 'time')}`,
    sentence: (facts, { sender }) => `${sender} escreveu às ${said(facts, 'time')} de um dia sem expediente.`,
  },
  holiday: {
    title: (facts) => `Em feriado, às ${said(facts, 'time')}`,
    sentence: (facts, { sender }) => `${sender} escreveu em um feriado, às ${said(facts, 'time')}.`,
  },
  rule_keyword: {
    title: (facts) => `Regra “${said(facts, 'rule')}”`,
    sentence: (facts, { sender }) =>
      `${sender} escreveu ${quoted(facts, 'words', 'palavras')}, da regra “${said(facts, 'rule')}”.`,
  },
  rule_pattern: {
    title: (facts) => `Regra “${said(facts, 'rule')}”`,
    sentence: (facts, { sender }) =>
      `${sender} escreveu ${quoted(facts, 'words', 'um trecho')}, da regra “${said(facts, 'rule')}”.`,
  },
  model_fraud: {
    title: () => 'Parece pagamento por fora',
    sentence: (_facts, { sender }) => `Parece que ${sender} fala de dinheiro por fora da empresa.`,
  },
  model_extortion: {
    title: () => 'Parece extorsão',
    sentence: (_facts, { sender }) => `Parece que ${sender} exige algo com uma ameaça.`,
  },
  model_threat: {
    title: () => 'Parece ameaça',
    sentence: (_facts, { sender }) => `Parece que ${sender} ameaça alguém.`,
  },
  model_sexual_harassment: {
    title: () => 'Parece assédio sexual',
    sentence: (_facts, { sender }) => `Parece que ${sender} faz uma investida ou um comentário sexual.`,
  },
  model_moral_harassment: {
    title: () => 'Parece assédio moral',
    sentence: (_facts, { sender }) => `Parece que ${sender} humilha ou persegue alguém.`,
  },
  model_discrimination: {
    title: () => 'Parece discriminação',
    sentence: (_facts, { sender }) => `Parece que ${sender} mostra preconceito contra um grupo.`,
  },
  model_profanity: {
    title: () => 'Parece linguagem ofensiva',
    sentence: (_facts, { sender }) => `Parece que ${sender} usa palavrões.`,
  },
  model_data_leak: {
    title: () => 'Parece vazamento de dados',
    sentence: (_facts, { sender }) => `Parece que ${sender} passa dados que não deveriam sair.`,
  },
  model_off_channel: {
    title: () => 'Parece conversa levada para fora',
    sentence: (_facts, { sender }) => `Parece que ${sender} quer levar a conversa para outro canal.`,
  },
  model_conflict: {
    title: () => 'Parece conflito com cliente',
    sentence: (_facts, { sender }) => `Parece que há uma briga nesta mensagem de ${sender}.`,
  },
  model_scam_inbound: {
    title: () => 'Parece golpe',
    sentence: (_facts, { sender }) => `Parece que ${sender} tenta enganar a empresa.`,
  },
};
