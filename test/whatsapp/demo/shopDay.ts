/** The people of the demo. Numbers are in a range that no operator gives out. */
export const dayPeople = {
  counter: { name: 'Marlene · Balcão', number: '5511900000001', company: true },
  delivery: { name: 'Rafael · Entregas', number: '5511900000002', company: true },
  buying: { name: 'Sílvia · Compras', number: '5511900000003', company: true },
  celia: { name: 'Dona Célia', number: '5511900000011', company: false },
  jorge: { name: 'Seu Jorge', number: '5511900000012', company: false },
  bruna: { name: 'Bruna Eventos', number: '5511900000013', company: false },
  mill: { name: 'Moinho Santa Rita', number: '5511900000014', company: false },
  stranger: { name: 'Gerente do banco', number: '5511900000015', company: false },
} as const;

export type DayPerson = keyof typeof dayPeople;

/** What happens beside an ordinary line: a message of before is changed, taken back or marked. */
type Deed = 'edit' | 'delete' | 'react';

export interface DayLine {
  readonly from: DayPerson;
  readonly to: DayPerson | 'team';
  readonly text: string;
  /** Done to the sender's last message of this chat; to the other's last one for `react`. */
  readonly deed?: Deed;
}

/** One day of a bakery: mostly ordinary, with incidents as in the labelling guide. */
export const shopDay: readonly DayLine[] = [
  { from: 'counter', to: 'team', text: 'Bom dia, equipe. Hoje tem encomenda grande às 15h' },
  { from: 'delivery', to: 'team', text: 'Bom dia! Já carreguei a moto' },
  { from: 'celia', to: 'counter', text: 'Bom dia, vocês têm bolo de fubá hoje?' },
  { from: 'counter', to: 'celia', text: 'Bom dia, dona Célia. Tem sim, sai às 9h' },
  { from: 'celia', to: 'counter', text: 'Separa dois para mim, por favor' },
  { from: 'celia', to: 'counter', text: 'Separa três para mim, por favor', deed: 'edit' },
  { from: 'counter', to: 'celia', text: '👍', deed: 'react' },
  { from: 'mill', to: 'buying', text: 'Sílvia, a farinha sobe 4% na segunda. Quer fechar hoje?' },
  { from: 'buying', to: 'mill', text: 'Fecha 20 sacos. Me manda o boleto no e-mail da padaria' },
  { from: 'buying', to: 'mill', text: 'E aquela nossa comissão, deposita na minha chave, não na da padaria' },
  { from: 'mill', to: 'buying', text: 'Combinado, 5% por fora como da outra vez' },
  { from: 'buying', to: 'mill', text: '', deed: 'delete' },
  { from: 'jorge', to: 'delivery', text: 'Cadê meu pedido? Era para chegar às 11h' },
  { from: 'delivery', to: 'jorge', text: 'Saindo agora, seu Jorge. Trânsito na Rebouças' },
  {
    from: 'jorge',
    to: 'delivery',
    text: 'Uma hora de atraso de novo. Quero meu dinheiro de volta ou vou ao Procon',
  },
  { from: 'counter', to: 'jorge', text: 'Seu Jorge, desculpe a demora. Devolvemos a taxa de entrega hoje' },
  {
    from: 'stranger',
    to: 'counter',
    text: 'Aqui é do seu banco. Detectamos um Pix suspeito na conta da empresa',
  },
  { from: 'stranger', to: 'counter', text: 'Me passe o código que chegou por SMS para bloquear agora' },
  { from: 'counter', to: 'stranger', text: 'Não passo código por mensagem. Vou ligar para a agência' },
  { from: 'bruna', to: 'counter', text: 'Oi! O bolo do evento fica pronto até as 15h?' },
  { from: 'counter', to: 'bruna', text: 'Fica, Bruna. Falta só o sinal de 50%' },
  {
    from: 'delivery',
    to: 'bruna',
    text: 'Se pagar direto para mim no Pix faço com 10% de desconto, sem nota',
  },
  { from: 'delivery', to: 'bruna', text: 'Me chama no meu número particular que a gente acerta' },
  { from: 'bruna', to: 'delivery', text: 'Prefiro pagar pela chave da padaria mesmo' },
  { from: 'buying', to: 'team', text: 'Rafael, você é um inútil, nem entregar pão você consegue' },
  { from: 'counter', to: 'team', text: 'Gente, calma. Conversamos depois do expediente' },
  { from: 'celia', to: 'counter', text: 'O bolo estava uma delícia, obrigada' },
  { from: 'counter', to: 'celia', text: 'Que bom! Volte sempre' },
];
