/**
 * Groups of phrases by which a detector knows what a number or a link means. Not rules: none of them flags
 * anything by itself. Folded, whole words, between commas; `*` ends a
 * stem.
 */
export const contextPhrases = {
  /** Speaks of a PIX key. */
  pix: `
    pix, pics, chave, chave pix, qr code, qrcode, copia e cola, zelle`,
  /** The key is the writer's own or a relative's, not the company's. */
  personal: `
    meu pix, minha chave, meu cpf, pix pessoal, chave pessoal, minha conta, no meu nome, na minha mao,
    conta pessoal, e meu pessoal, e o meu pessoal, e minha pessoal, que e meu, que e o meu, meu nubank, minha pessoal, direto comigo, direto pra mim, pix da minha *, pix do meu *,
    chave da minha *, chave do meu *, conta da minha *, conta do meu *, pix da mae, pix da esposa,
    pix do marido, meu pix pessoal, pix particular, mi cuenta, mi cbu, mi cvu, mi alias, mi clabe, mi iban,
    mi pix, es mi personal, que es mio, es el mio, cuenta personal, a mi nombre, cuenta de mi *, cuenta mia, mi bizum, mi yape, mi nequi,
    my account, thats mine, that is mine, this is mine, my personal one, my own account, my personal account, my iban, my pix, my zelle, my venmo, my cash app,
    my cashapp, my paypal, pay me directly, in my name, my wifes account, my husbands account,
    my mums account, my moms account, my brothers account`,
  /** The key belongs to the other one: a refund, not a payment. */
  yours: `
    seu pix, sua chave, teu pix, tua chave, seu cpf, estorno, estornar, estornamos, estornei, reembols*,
    devolver*, devolucao, devolvemos, devolvi, ressarc*, tu clabe, su clabe, tu cbu, su cbu, tu cuenta,
    su cuenta, tu alias, reintegr*, devoluc*, your account, your iban, refund*`,
  /** Speaks of a bank account. */
  account: `
    conta, contas, banco, agencia, deposit*, transfer*, ted, cuenta, cbu, cvu, clabe, alias, iban, spei,
    account, bank, wire, pagar, pago, pagamento, pay, payment`,
  /** The payment details are said to be new. */
  changed: `
    mudou a conta, mudamos de banco, mudamos de conta, mudamos a conta, trocamos de conta,
    trocamos de banco, trocamos a conta, nova conta, conta nova, novos dados bancarios, conta antiga,
    conta anterior, novo pix, pix novo, nova chave, chave nova, mudamos o pix, mudou o pix, trocamos o pix,
    alteramos a conta, dados alterados, conta foi encerrada, conta bloqueada, beneficiario alterado,
    alteracao de dados bancarios, novo beneficiario, cambiamos de banco, cambiamos de cuenta,
    cambiamos la cuenta, cambio la cuenta, nueva cuenta, cuenta nueva, nuevos datos bancarios,
    cuenta anterior, cuenta vieja, cambio de cuenta, nueva clabe, nuevo cbu, nuevo iban, nuevo alias,
    new account, new bank details, changed bank*, changed our bank, changed our account,
    updated bank details, old account, previous account, new iban, our bank details have changed,
    account has changed`,
  /** A boleto is said to replace another. */
  boletoChanged: `
    boleto atualizado, boleto novo, novo boleto, boleto correto, boleto corrigido, boleto anterior,
    outro boleto, desconsidere o, desconsiderar o, desconsidera o, segunda via, 2a via, boleto alterado,
    substitui o boleto, o boleto certo, boleto errado, beneficiario alterado, nova conta, mudamos de banco,
    trocamos de banco`,
  /** A card is given. */
  card: `
    cartao, cartoes, credito, debito, visa, master, mastercard, elo, amex, hipercard, tarjeta, tarjetas,
    card, cards, credit, debit`,
  /** Its security code or expiry. */
  cardCode: `
    cvv, cvc, cvv2, cod, codigo de seguranca, cod seg, codigo de seguridad, security code`,
  /** A one-time code. */
  oneTimeCode: `
    sms, token, codigo de verificacao, codigo de seguranca, codigo de confirmacao, codigo do whatsapp,
    codigo do whats, codigo do banco, codigo de acesso, autenticador, 2fa, codigo que chegou,
    codigo q chegou, verificacao, codigo de verificacion, verificacion, codigo de seguridad,
    codigo de whatsapp, codigo del banco, codigo que llego, codigo que te llego, verification code,
    verification, security code, login code, otp, one time code, passcode, whatsapp code`,
  /** A code that anyone may know. */
  harmlessCode: `
    rastre*, produto, cupom, barras, retirada, entrega, referencia, ref, postal, item, producto, cupon,
    seguimiento, descuento, desconto, tracking, product, coupon, promo, discount, pickup, sku, pedido,
    order, reserva, booking, area`,
  /** A verb that asks for a code. */
  codeAsked: `
    me manda, me mande, me envia, me envie, me passa, me passe, me diz, me diga, me informa, me informe,
    informe, informar, me fala, me fale, digite, me le, leia, me encaminha, me encaminhe, encaminhe,
    preciso do codigo, qual o codigo, qual codigo, confirma o codigo, confirme o codigo, repasse,
    me repassa, me dita, me dite, passa o codigo, manda o codigo, me confirma, me confirme, me pasas,
    pasame, me mandas, mandame, me envias, enviame, me dices, dime, decime, pasa el codigo, me dicta,
    dictame, me lo pasas, me das, dame, indiqueme, me indica, reenviame, reenvia, me compartes, comparteme,
    me puede dar, me puede pasar, me regala, send me, give me, read me, tell me, read out, read it,
    forward me, share the, reply with, confirm the code, whats the code, can you send, could you send,
    text me`,
  /** The thing asked for. */
  codeNamed: `
    codigo, token, digitos, numeros, numerozinho, pin, code, digits, otp, passcode, cod, clave dinamica,
    codiguito`,
  /** A code that came to this phone: only such a one matters. */
  codeCame: `
    sms, que chegou, q chegou, vai chegar, que chega, q chega, que recebeu, que voce recebeu,
    que vc recebeu, recebido por, por mensagem, verificacao, do whatsapp, 6 digitos, seis digitos,
    5 digitos, do banco, no seu celular, no seu aparelho, que te mandei por sms, chegou ai, chegou no,
    que llego, que te llego, que le llego, te va a llegar, le va a llegar, le llegara, te llegara,
    que te llega, que recibio, que recibiste, por mensaje, verificacion, de whatsapp, seis numeros,
    6 numeros, al celular, mensaje de texto, del banco, te llega, just texted, we texted, that came,
    that comes, you received, you got, you just got, by text, by sms, verification, 6 digit, six digit,
    sent to your phone, on your phone, to your number, whatsapp code, from the bank, authenticator,
    will get a code`,
  /** Warnings about codes, and codes of parcels: nothing is asked. */
  codeWarned: `
    nao passe, nunca passe, nao informe, nunca informe, nao compartilhe, nao passa, nunca pedimos, rastre*,
    no compartas, no comparta, nunca compartas, no pases, nunca pedimos, no le des, never share,
    dont share, do not share, never ask, tracking, cupom, cupon, coupon, codigo de entrega,
    codigo da entrega, entregador, retirada, barras, produto, producto, pedido`,
  /** A changed number, said by the one who writes from it. */
  newNumber: `
    troquei de numero, mudei de numero, troquei meu numero, mudei meu numero, troquei o numero,
    meu numero novo, meu novo numero, novo numero meu, numero novo meu, salva esse numero,
    salva este numero, salve esse numero, salve este numero, salva meu numero, salva o numero novo,
    esse e meu numero, esse e o meu numero, esse e meu novo, este e meu novo, este e o meu novo,
    anota meu numero, anota esse numero, anota o numero novo, agora e esse numero, agora e esse o numero,
    meu numero agora e, mudou meu numero, estou de numero novo, to de numero novo, numero novo aqui,
    meu numero mudou, perdi meu chip, esse e meu outro numero, apaga meu numero antigo,
    apaga o numero antigo, pode apagar o outro numero, esse e o novo numero, cambie de numero,
    cambie mi numero, mi numero nuevo, mi nuevo numero, nuevo numero mio, guarda este numero,
    guardame este numero, agenda este numero, agendame, guarda mi numero, guarda el numero nuevo,
    este es mi numero nuevo, es mi nuevo numero, borra el otro numero, borra mi numero viejo,
    tengo numero nuevo, tengo nuevo numero, anota mi numero, cambie de celular y de numero,
    changed my number, changed numbers, changed number, my new number, new number for me, this is my new,
    this is my new no, got a new number, have a new number, save this number, save my new number,
    save this new, delete my old number, delete the old number, my number changed, new phone new number,
    my temporary number`,
  /** Shoes, clothes and lots: the other meaning of a number. */
  sizes: `
    sapat*, tenis, sandalia*, chinelo*, bota, botas, calca, calcas, tamanho, numeracao, sutia, alianca,
    anel, zapat*, talla, tallas, anillo, shoe*, size, sizes, boots, ring, mesa, senha, quadra, casa, sala`,
  /** Money is asked for, or a relative speaks. */
  moneyAsked: `
    pix, pagar, paga, pague, pagamento, boleto, transfer*, deposit*, dinheiro, emprest*, me ajuda, urgente,
    valor, conta, mae, pai, filho, filha, plata, dinero, prestar, prestame, pago, giro, consign*, efectivo,
    mama, papa, hijo, hija, money, pay, send, lend, bank, mum, mom, dad, urgent, urgently, emergency, gpay,
    loan`,
  /** A password is given. */
  password: `
    senha, senhas, contrasena, contrasenas, clave, claves, password, passwd, pwd, pass`,
  /** Passwords that may be told: the guests' network, the ticket of a queue. */
  harmlessPassword: `
    wifi, wi fi, wireless, internet, rede, red wifi, hotspot, guest, visitantes, fila, guiche, atendimento,
    turno, painel, chamada, provisoria, roteador`,
} as const satisfies Readonly<Record<string, string>>;

export type ContextName = keyof typeof contextPhrases;
