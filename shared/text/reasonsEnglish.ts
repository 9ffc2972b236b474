import type { AllReasonWords, ReasonFacts, ReasonPeople } from './reasonCodes.ts';
import { quoted, said } from './reasonCodes.ts';

const keyKinds: Readonly<Record<string, string>> = {
  cpf: 'a CPF',
  cnpj: 'a CNPJ',
  phone: 'a phone number',
  email: 'an e-mail address',
  random: 'a random key',
};

const accountKinds: Readonly<Record<string, string>> = {
  iban: 'an IBAN',
  cbu: 'a CBU',
  clabe: 'a CLABE',
  bank_account: 'a bank account',
};

const linkFaults: Readonly<Record<string, string>> = {
  mixed_scripts: 'mixes letters of different alphabets',
  lookalike_letters: 'uses letters that imitate others',
  brand_elsewhere: "uses a brand's name at an address that is not its own",
  misspelt_brand: "imitates a brand's name",
};

const keyKind = (facts: ReasonFacts) => keyKinds[said(facts, 'keyKind')] ?? 'a key';
const account = (facts: ReasonFacts) => accountKinds[said(facts, 'keyKind')] ?? 'an account';
const gave = ({ sender, to }: ReasonPeople) => (to === undefined ? `${sender} gave` : `${sender} gave ${to}`);

/** Reasons in English. */
export const englishReasons: AllReasonWords = {
  pix_code_unlisted: {
    title: () => 'PIX outside the payment list',
    sentence: (_facts, people) => `${gave(people)} a PIX code that is not on your list.`,
  },
  pix_key_unlisted: {
    title: () => 'PIX outside the payment list',
    sentence: (_facts, people) => `${gave(people)} a PIX key that is not on your list.`,
  },
  pix_key_personal: {
    title: (facts) => `Personal PIX: ${keyKind(facts)}`,
    sentence: (facts, { sender }) =>
      `${sender} asked for payment to a PIX key described as personal: ${keyKind(facts)}.`,
  },
  account_unlisted: {
    title: () => 'Account outside the payment list',
    sentence: (facts, people) => `${gave(people)} ${account(facts)} that is not on your list.`,
  },
  account_personal: {
    title: () => 'Personal account for a payment',
    sentence: (_facts, { sender }) => `${sender} asked for payment to an account described as personal.`,
  },
  boleto_other_bank: {
    title: (facts) => `Boleto of another bank (${said(facts, 'bank')})`,
    sentence: (facts, people) =>
      `${gave(people)} a boleto of bank ${said(facts, 'bank')}, which has no account on your list.`,
  },
  pix_code_broken: {
    title: () => 'PIX code altered or incomplete',
    sentence: (_facts, { sender }) => `${sender} sent a PIX code that fails its check.`,
  },
  boleto_broken: {
    title: () => 'Boleto with a wrong digit',
    sentence: (_facts, { sender }) => `${sender} sent a boleto whose check digits are wrong.`,
  },
  account_broken: {
    title: () => 'Account with a wrong digit',
    sentence: (facts, { sender }) => `${sender} sent ${account(facts)} that fails its check.`,
  },
  boleto_changed: {
    title: () => 'Boleto replaced',
    sentence: (_facts, { sender }) => `${sender} sent a boleto and says that it replaces another.`,
  },
  payee_changed: {
    title: () => 'Payment details changed',
    sentence: (_facts, { sender }) => `${sender} sent other payment details and says that they changed.`,
  },
  code_asked: {
    title: () => 'Verification code asked for',
    sentence: (_facts, { sender }) => `${sender} asked for a code that arrives by message.`,
  },
  lookalike_link: {
    title: (facts) =>
      said(facts, 'brand') === ''
        ? 'Link that imitates another'
        : `Link that imitates ${said(facts, 'brand')}`,
    sentence: (facts, { sender }) =>
      `${sender} sent a link that ${linkFaults[said(facts, 'fault')] ?? 'imitates another'}: ${said(facts, 'host')}.`,
  },
  address_link: {
    title: () => 'Link to a number, without a site name',
    sentence: (facts, { sender }) =>
      `${sender} sent a link that leads straight to a number: ${said(facts, 'host')}.`,
  },
  short_link: {
    title: () => 'Shortened link',
    sentence: (facts, { sender }) =>
      `${sender} sent a shortened link, which hides where it leads: ${said(facts, 'host')}.`,
  },
  new_number: {
    title: () => 'New number',
    sentence: (_facts, { sender }) => `${sender} claims to have a new number. Confirm on the old one.`,
  },
  card_with_code: {
    title: () => 'Card with its security code',
    sentence: (_facts, people) => `${gave(people)} a card number with its security code.`,
  },
  card_number: {
    title: () => 'Card number',
    sentence: (_facts, people) => `${gave(people)} a whole card number.`,
  },
  password_given: {
    title: () => 'Password written in the chat',
    sentence: (_facts, { sender }) => `${sender} wrote a password in the chat.`,
  },
  code_given: {
    title: () => 'Verification code passed on',
    sentence: (_facts, people) => `${gave(people)} a verification code.`,
  },
  people_list: {
    title: (facts) => `Data of ${said(facts, 'count')} people`,
    sentence: (facts, people) => `${gave(people)} personal data of ${said(facts, 'count')} people.`,
  },
  off_hours: {
    title: (facts) => `Outside hours, at ${said(facts, 'time')}`,
    sentence: (facts, { sender }) => `${sender} wrote at ${said(facts, 'time')}, outside working hours.`,
  },
  off_day: {
    title: (facts) => `On a day off, at ${said(facts, 'time')}`,
    sentence: (facts, { sender }) => `${sender} wrote at ${said(facts, 'time')} on a day off.`,
  },
  holiday: {
    title: (facts) => `On a holiday, at ${said(facts, 'time')}`,
    sentence: (facts, { sender }) => `${sender} wrote on a holiday, at ${said(facts, 'time')}.`,
  },
  rule_keyword: {
    title: (facts) => `Rule “${said(facts, 'rule')}”`,
    sentence: (facts, { sender }) =>
      `${sender} wrote ${quoted(facts, 'words', 'words')}, from the rule “${said(facts, 'rule')}”.`,
  },
  rule_pattern: {
    title: (facts) => `Rule “${said(facts, 'rule')}”`,
    sentence: (facts, { sender }) =>
      `${sender} wrote ${quoted(facts, 'words', 'a passage')}, from the rule “${said(facts, 'rule')}”.`,
  },
  model_fraud: {
    title: () => 'Looks like an off-the-books payment',
    sentence: (_facts, { sender }) => `${sender} seems to speak of money that goes past the company.`,
  },
  model_extortion: {
    title: () => 'Looks like extortion',
    sentence: (_facts, { sender }) => `${sender} seems to demand something with a threat.`,
  },
  model_threat: {
    title: () => 'Looks like a threat',
    sentence: (_facts, { sender }) => `${sender} seems to threaten someone.`,
  },
  model_sexual_harassment: {
    title: () => 'Looks like sexual harassment',
    sentence: (_facts, { sender }) => `${sender} seems to make a sexual advance or remark.`,
  },
  model_moral_harassment: {
    title: () => 'Looks like bullying',
    sentence: (_facts, { sender }) => `${sender} seems to humiliate or persecute someone.`,
  },
  model_discrimination: {
    title: () => 'Looks like discrimination',
    sentence: (_facts, { sender }) => `${sender} seems to show prejudice against a group.`,
  },
  model_profanity: {
    title: () => 'Looks like offensive language',
    sentence: (_facts, { sender }) => `${sender} seems to use swear words.`,
  },
  model_data_leak: {
    title: () => 'Looks like a data leak',
    sentence: (_facts, { sender }) => `${sender} seems to pass on data that should not go out.`,
  },
  model_off_channel: {
    title: () => 'Looks like moving off the channel',
    sentence: (_facts, { sender }) => `${sender} seems to want to move the talk to another channel.`,
  },
  model_conflict: {
    title: () => 'Looks like a customer conflict',
    sentence: (_facts, { sender }) => `There seems to be a quarrel in this message from ${sender}.`,
  },
  model_scam_inbound: {
    title: () => 'Looks like a scam',
    sentence: (_facts, { sender }) => `${sender} seems to try to deceive the company.`,
  },
};
