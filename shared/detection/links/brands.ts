/** A name that deceivers borrow, and the registrable domains that are really its own. */
export interface Brand {
  readonly name: string;
  /** As it stands in host names; several spellings. */
  readonly labels: readonly string[];
  readonly domains: readonly string[];
}

const brand = (name: string, labels: string, domains: string): Brand => ({
  name,
  labels: labels.split(' '),
  domains: domains.split(' '),
});

/** Banks, payments, post, authorities and platforms of our countries. Names that are common words are left out. */
export const brands: readonly Brand[] = [
  brand('Itaú', 'itau itauunibanco', 'itau.com.br itau.com itau.co'),
  brand('Bradesco', 'bradesco', 'bradesco.com.br bradesco.com banco.bradesco'),
  brand('Santander', 'santander', 'santander.com.br santander.com santander.pt santander.es santander.cl'),
  brand('Banco do Brasil', 'bancodobrasil bancobrasil', 'bb.com.br'),
  brand('Caixa', 'caixaeconomica cef caixatem', 'caixa.gov.br'),
  brand('Nubank', 'nubank', 'nubank.com.br nu.com.mx'),
  brand('Banco Inter', 'bancointer', 'bancointer.com.br inter.co'),
  brand('Sicoob', 'sicoob', 'sicoob.com.br'),
  brand('Sicredi', 'sicredi', 'sicredi.com.br'),
  brand('C6 Bank', 'c6bank', 'c6bank.com.br'),
  brand('PicPay', 'picpay', 'picpay.com'),
  brand(
    'PagBank',
    'pagbank pagseguro',
    'pagseguro.com.br pagseguro.uol.com.br pagbank.com.br uol.com.br pagseguro.com',
  ),
  brand(
    'Mercado Pago',
    'mercadopago',
    'mercadopago.com.br mercadopago.com mercadopago.com.ar mercadopago.com.mx',
  ),
  brand(
    'Mercado Livre',
    'mercadolivre mercadolibre',
    'mercadolivre.com.br mercadolibre.com mercadolibre.com.ar mercadolibre.com.mx',
  ),
  brand('Magalu', 'magalu magazineluiza', 'magazineluiza.com.br magalu.com magazinevoce.com.br'),
  brand('Shopee', 'shopee', 'shopee.com.br shopee.com'),
  brand('Correios', 'correios', 'correios.com.br'),
  brand('Serasa', 'serasa', 'serasa.com.br serasaexperian.com.br'),
  brand('Receita Federal', 'receitafederal receita-federal', 'receita.fazenda.gov.br fazenda.gov.br'),
  brand('gov.br', 'govbr gov-br', 'gov.br'),
  brand('WhatsApp', 'whatsapp', 'whatsapp.com whatsapp.net wa.me'),
  brand('Facebook', 'facebook', 'facebook.com facebook.net fb.com'),
  brand('Instagram', 'instagram', 'instagram.com'),
  brand('Google', 'google', 'google.com google.com.br googleusercontent.com googleapis.com withgoogle.com'),
  brand(
    'Microsoft',
    'microsoft office365 onedrive',
    'microsoft.com microsoftonline.com office365.com onedrive.com',
  ),
  brand('PayPal', 'paypal', 'paypal.com paypal.me'),
  brand('Amazon', 'amazon', 'amazon.com amazonaws.com amazon.com.br amazonpay.com'),
  brand('Netflix', 'netflix', 'netflix.com'),
  brand('DHL', 'dhl', 'dhl.com dhl.de'),
  brand('FedEx', 'fedex', 'fedex.com'),
  brand('UPS', 'ups', 'ups.com'),
  brand('BBVA', 'bbva', 'bbva.com bbva.mx bbva.es'),
  brand('Banamex', 'banamex citibanamex', 'banamex.com citibanamex.com'),
  brand('Banorte', 'banorte', 'banorte.com'),
  brand('CaixaBank', 'caixabank', 'caixabank.es caixabank.com'),
  brand('Bancolombia', 'bancolombia', 'bancolombia.com grupobancolombia.com'),
  brand('Davivienda', 'davivienda', 'davivienda.com'),
  brand('Nequi', 'nequi', 'nequi.com.co nequi.co'),
  brand('BancoEstado', 'bancoestado', 'bancoestado.cl'),
  brand('Banco Galicia', 'bancogalicia', 'galicia.ar bancogalicia.com.ar'),
  brand('Banco Nación', 'bancanacion bna', 'bna.com.ar'),
  brand('AFIP', 'afip', 'afip.gob.ar'),
  brand('Correos', 'correos', 'correos.es correos.cl'),
  brand('Correo Argentino', 'correoargentino', 'correoargentino.com.ar'),
  brand('Agencia Tributaria', 'agenciatributaria', 'agenciatributaria.gob.es agenciatributaria.es'),
  brand('HSBC', 'hsbc', 'hsbc.com hsbc.co.uk hsbc.com.mx'),
  brand('Barclays', 'barclays', 'barclays.co.uk barclays.com'),
  brand('Lloyds', 'lloydsbank', 'lloydsbank.com lloydsbank.co.uk'),
  brand('Wells Fargo', 'wellsfargo', 'wellsfargo.com'),
  brand('Bank of America', 'bankofamerica', 'bankofamerica.com bofa.com'),
  brand('HMRC', 'hmrc', 'hmrc.gov.uk'),
  brand('Royal Mail', 'royalmail', 'royalmail.com'),
  brand('USPS', 'usps', 'usps.com'),
  brand('Binance', 'binance', 'binance.com'),
];

/** Services that hide where a link leads. */
export const shorteners: ReadonlySet<string> = new Set(
  `bit.ly tinyurl.com cutt.ly is.gd t.ly rb.gy shorturl.at encurtador.com.br ow.ly goo.gl bitly.com tiny.cc
   v.gd s.id abre.ai acesse.one l1nk.dev encr.pw bityli.com acortar.link n9.cl shre.ink urlz.fr`.split(/\s+/),
);
