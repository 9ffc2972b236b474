import { sequenceFrom } from './numberSequence.ts';

/**
 * Makes an exported chat of any length, the same each time: short and long texts, several lines, emoji, prices, links,
 * left-out media, deleted messages, system lines, and an incident now and then. Android's form, Portuguese.
 */
export interface LongChat {
  readonly fileName: string;
  readonly text: string;
  readonly messages: number;
  /** Messages that rules or detectors speak up about. */
  readonly incidents: number;
  readonly company: string;
  readonly contact: string;
}

const company = 'Bruna Vendas';
const contact = 'Célia Antunes';

const short = [
  'bom dia',
  'oi, tudo bem?',
  'sim',
  'pode ser',
  'já te mando',
  'obrigada 🙏',
  'combinado então',
  'kkkk verdade',
  'deixa eu ver aqui',
  'amanhã cedo eu confirmo',
  'chegou certinho 😍',
  'qual o prazo?',
];
const middling = [
  'o sofá de três lugares ainda está com aquele preço da semana passada?',
  'a entrega no bairro fica marcada para quinta, entre nove e meio-dia',
  'medi a parede e deu dois metros e quarenta, acho que a estante cabe',
  'a nota vai junto com o pedido, e a garantia conta da data da entrega',
  'posso trocar a cor do tecido depois de fechar, ou já fica reservado?',
  'vi no site https://www.exemplo.com.br/produtos/mesa-jantar?cor=nogueira e gostei',
];
const long = [
  'Então, conversei com o pessoal da montagem e eles disseram que conseguem ir no sábado de manhã, mas só se a ' +
    'portaria liberar o elevador de serviço antes das oito. Se não der, fica para a terça seguinte, sem custo.',
  'Resumo do pedido:\n- mesa de jantar em nogueira\n- seis cadeiras com assento de linho\n- tapete 2x3\n' +
    'Total de R$ 7.480,00 em até dez vezes, primeira parcela só daqui a trinta dias.',
];
const incidents = [
  'faz o pix na minha conta pessoal que eu te dou um desconto por fora, não precisa passar pela loja',
  'não conta pro gerente, a comissão a gente divide depois em dinheiro vivo',
  'te passo a planilha com o cadastro de todos os clientes, mas apaga a conversa depois',
  'você é uma idiota, some daqui antes que eu te encontre na rua',
];

const two = (value: number) => String(value).padStart(2, '0');

/** `messages` counts what a person wrote; `every`: one in so many is an incident. */
export function longChat(messages: number, every = 150): LongChat {
  const random = sequenceFrom(messages);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const lines: string[] = [];
  // Written as a clock on the wall: the file knows no zone.
  let wall = Date.UTC(2021, 2, 1, 9, 0);
  let sender = contact;
  let found = 0;
  const stamp = () => {
    const at = new Date(wall);
    const day = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
    return `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} - `;
  };
  lines.push(
    `${stamp()}As mensagens e as ligações são protegidas com a criptografia de ponta a ponta e ficam somente entre ` +
      'você e os participantes desta conversa.',
  );
  for (let index = 0; index < messages; index += 1) {
    if (random() < 0.3) {
      sender = sender === contact ? company : contact;
      wall += Math.floor(random() * 40) * 60_000;
    }
    if (random() < 0.5) wall += 60_000;
    const at = new Date(wall);
    // The shop is closed at night.
    if (at.getUTCHours() >= 18)
      wall = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1, 9);
    lines.push(`${stamp()}${sender}: ${textOf(index)}`);
  }
  return {
    fileName: `Conversa do WhatsApp com ${contact}.txt`,
    text: `${lines.join('\n')}\n`,
    messages,
    incidents: found,
    company,
    contact,
  };

  function textOf(index: number): string {
    if (index % every === every - 1) {
      found += 1;
      return `${pick(incidents)} (${index})`;
    }
    const chance = random();
    if (chance < 0.03) return '<Mídia oculta>';
    if (chance < 0.04) return 'Mensagem apagada';
    // The number makes every text another one, as in life.
    if (chance < 0.45) return `${pick(short)} ${index}`;
    if (chance < 0.9) return `${pick(middling)} ${index}`;
    return `${pick(long)} ${index}`;
  }
}
