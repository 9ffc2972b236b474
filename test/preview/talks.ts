import type { Category, Layer, Severity } from '../../shared/domain/categories.ts';
import type { Side } from '../../shared/domain/message.ts';
import type { FlagState } from '../../renderer/data/rows.ts';

/** Side, minutes before the evening of the day, text; `*` opens and closes the marked words. */
export type Line = readonly [Side, number, string, string?];

export interface Talk {
  readonly title: string;
  readonly account: number;
  readonly employee: string;
  readonly daysAgo: number;
  readonly kind?: 'direct' | 'group';
  readonly lines: readonly Line[];
  readonly flag?: {
    readonly line: number;
    readonly category: Category;
    readonly severity: Severity;
    readonly state?: FlagState;
    readonly tags?: readonly string[];
    readonly signals: readonly (readonly [Layer, number, string, Record<string, string | number>])[];
  };
}

export const talks: readonly Talk[] = [
  {
    title: 'Camila Prates',
    account: 0,
    employee: 'Rafael Antunes',
    daysAgo: 0,
    lines: [
      ['contact', 600, 'Oi Rafael, tudo bem? Chegou o orçamento da cozinha'],
      ['company', 596, 'Bom dia, Camila! Falei com a produção, dá para entregar dia vinte e oito'],
      ['contact', 589, 'Seguem as medidas finais da cozinha', 'medidas.jpg'],
      ['company', 583, 'Fica R$ 18.400 à vista, entrada de 50%'],
      ['contact', 576, 'Fechado! Me passa o PIX da entrada?'],
      ['company', 574, 'Manda nesse PIX aqui, *é mais rápido* e já sai hoje: rafael.antunes@exemplo.com.br'],
      ['company', 573, 'Nem precisa falar disso com a Helena'],
      ['contact', 560, 'Tá, vou fazer agora no almoço'],
    ],
    flag: {
      line: 5,
      category: 'fraud',
      severity: 'high',
      tags: ['Falar com Rafael', 'Pedido 2208'],
      signals: [
        ['detector', 1, 'pix_key_unlisted', { key: 'rafael.antunes@exemplo.com.br', kind: 'email' }],
        ['rule', 1, 'rule_keyword', { rule: 'Pagamento por fora', words: 'é mais rápido' }],
        ['model', 0.91, 'model_score', { score: 91 }],
      ],
    },
  },
  {
    title: '+55 (00) 90000-0317',
    account: 1,
    employee: 'Sílvia Norte',
    daysAgo: 0,
    lines: [
      ['contact', 612, 'Oi, é o Jorge. *Troquei de número*, anota este aqui por favor'],
      ['contact', 611, 'Preciso que pague um boleto para mim ainda hoje, depois acerto'],
      ['company', 600, 'Jorge da transportadora?'],
    ],
    flag: {
      line: 0,
      category: 'scam_inbound',
      severity: 'high',
      signals: [
        ['rule', 1, 'rule_keyword', { rule: 'Troquei de número', words: 'Troquei de número' }],
        ['model', 0.88, 'model_score', { score: 88 }],
      ],
    },
  },
  {
    title: 'Equipe Entregas',
    account: 2,
    employee: 'Josué Lima',
    daysAgo: 0,
    kind: 'group',
    lines: [
      ['company', 660, 'Bom dia pessoal, hoje são onze entregas'],
      ['company', 650, 'E quem errar vai *ouvir na frente de todos*, cansei de gente lerda'],
      ['company', 640, 'ok'],
    ],
    flag: {
      line: 1,
      category: 'moral_harassment',
      severity: 'high',
      signals: [['model', 0.84, 'model_score', { score: 84 }]],
    },
  },
  {
    title: 'Construtora Ipê Alto',
    account: 3,
    employee: 'Caio Mendonça',
    daysAgo: 1,
    lines: [
      ['contact', 500, 'Caio, precisa de mais alguma coisa para o orçamento?'],
      ['company', 470, 'Segue a *planilha dos clientes* com CPF, usa de modelo', 'clientes.xlsx'],
      ['contact', 460, 'Recebi, obrigado'],
    ],
    flag: {
      line: 1,
      category: 'data_leak',
      severity: 'moderate',
      signals: [
        ['rule', 1, 'rule_keyword', { rule: 'Lista de clientes', words: 'planilha dos clientes' }],
        ['model', 0.72, 'model_score', { score: 72 }],
      ],
    },
  },
  {
    title: 'Neide Sampaio',
    account: 4,
    employee: 'Patrícia Rocha',
    daysAgo: 1,
    lines: [
      ['contact', 420, 'A porta do armário veio riscada de novo'],
      ['company', 410, 'Dona Neide, vou ver com a fábrica'],
      ['contact', 400, 'Já é a terceira vez, amanhã cedo eu *vou no Procon*, pode ter certeza'],
    ],
    flag: {
      line: 2,
      category: 'conflict',
      severity: 'moderate',
      state: 'later',
      signals: [['rule', 1, 'rule_keyword', { rule: 'Procon', words: 'vou no Procon' }]],
    },
  },
  {
    title: 'Leandro Bastos',
    account: 5,
    employee: 'Bruna Tavares',
    daysAgo: 1,
    lines: [
      ['contact', 300, 'Consegue um desconto melhor nesse sofá?'],
      ['company', 295, 'Me chama *no meu particular* que resolvo'],
    ],
    flag: {
      line: 1,
      category: 'off_channel',
      severity: 'moderate',
      signals: [
        ['rule', 1, 'rule_keyword', { rule: 'Chamar no particular', words: 'no meu particular' }],
        ['model', 0.67, 'model_score', { score: 67 }],
      ],
    },
  },
  {
    title: 'Gráfica Sabiá',
    account: 1,
    employee: 'Sílvia Norte',
    daysAgo: 3,
    lines: [
      [
        'contact',
        500,
        'Segue o *boleto atualizado*, o outro venceu: 00190.00009 01234.567891 23456.789012 1 00000000010000',
      ],
    ],
    flag: {
      line: 0,
      category: 'scam_inbound',
      severity: 'moderate',
      state: 'in_review',
      signals: [['detector', 1, 'boleto_broken', { line: '00190…' }]],
    },
  },
  {
    title: 'Bruna e Caio',
    account: 5,
    employee: 'Bruna Tavares',
    daysAgo: 3,
    kind: 'group',
    lines: [['company', 200, 'para de palhaçada, *seu imbecil*, o cliente está esperando']],
    flag: {
      line: 0,
      category: 'profanity',
      severity: 'moderate',
      signals: [['rule', 1, 'rule_keyword', { rule: 'Ofensas', words: 'seu imbecil' }]],
    },
  },
  {
    title: 'Loja, grupo da equipe',
    account: 6,
    employee: 'Tainá Alves',
    daysAgo: 4,
    kind: 'group',
    lines: [
      ['company', -100, 'alguém consegue ver isso *agora, 22:40*? o cliente está cobrando'],
      ['company', -104, 'consigo'],
    ],
    flag: {
      line: 0,
      category: 'off_hours',
      severity: 'low',
      signals: [['rule', 1, 'off_hours', { from: '08:00', to: '18:00' }]],
    },
  },
  {
    title: 'Hélio Vasques',
    account: 0,
    employee: 'Rafael Antunes',
    daysAgo: 6,
    lines: [
      ['contact', 300, 'Tem como melhorar o preço da mesa?'],
      ['company', 290, 'Se fizer *por fora* te dou R$ 300 de desconto'],
    ],
    flag: {
      line: 1,
      category: 'fraud',
      severity: 'high',
      state: 'confirmed',
      tags: ['Falar com Rafael'],
      signals: [
        ['rule', 1, 'rule_keyword', { rule: 'Pagamento por fora', words: 'por fora' }],
        ['model', 0.94, 'model_score', { score: 94 }],
      ],
    },
  },
  {
    title: 'Studio Pitanga',
    account: 5,
    employee: 'Bruna Tavares',
    daysAgo: 7,
    lines: [
      ['contact', 240, 'vocês *matam* a gente com esses preços haha'],
      ['company', 239, 'haha prometo caprichar'],
    ],
    flag: {
      line: 0,
      category: 'threat',
      severity: 'low',
      state: 'false_alarm',
      signals: [['model', 0.52, 'model_score', { score: 52 }]],
    },
  },
];

export const accountsOf: readonly (readonly [string, string])[] = [
  ['Vendas 2', 'Rafael Antunes'],
  ['Financeiro', 'Sílvia Norte'],
  ['Entregas', 'Josué Lima'],
  ['Orçamentos', 'Caio Mendonça'],
  ['Pós-venda', 'Patrícia Rocha'],
  ['Vendas 1', 'Bruna Tavares'],
  ['Loja', 'Tainá Alves'],
];
export const ordinary = [
  'Bom dia! A entrega ficou para quinta de manhã',
  'Perfeito, obrigada',
  'Consegue mandar uma foto da cor?',
  'Claro, já mando',
  'O montador chega entre 8h e 10h',
  'Combinado',
  'Qual o prazo da estante sob medida?',
  'Hoje está em vinte dias úteis',
];
