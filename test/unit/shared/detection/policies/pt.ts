/** For each shipped rule in Portuguese: `+` what it must find, `-` what is nearly that and must stay quiet. */
export const portugueseExamples = `
pt.fraud.pay_me
+ pode pagar no meu pix que eu te dou desconto
- o salário caiu hoje na minha conta pessoal, obrigado
pt.fraud.no_invoice
+ consigo por 400 à vista, sem nota
- chegou sem nota, vou devolver pro fornecedor
pt.fraud.off_books
+ me paga por fora q eu faço amanhã
- na quinta vamos pintar a fachada por fora e por dentro
pt.fraud.kickback
+ fecha com eles e a gente racha a diferença
- treinamento de hoje: o que fazer se alguém cobra propina
pt.fraud.overprice
+ sobe o orçamento pra 91 e ninguém percebe
- na auditoria viram preço superfaturado no mercado público
pt.fraud.fake_paper
+ bate meu ponto q vou chegar tarde
- quem usar atestado falso leva justa causa
pt.fraud.hidden_sale
+ vende essa e nem lança no sistema
- faz a surpresa sem o chefe saber, o bolo da festa chega 15h
pt.fraud.bribe_offer
+ se vc aprovar hoje te dou um agrado
- queria dar um presente pra minha mãe, o que vc indica?
pt.extortion.pay_or_else
+ se vc não pagar até sexta eu posto os vídeos
- se não pagar até dia 10 tem juros e multa
pt.extortion.images
+ tenho seus vídeos, deposita hoje senão espalho
- tenho as fotos do defeito da peça, mando?
pt.extortion.silence
+ 300 por semana e eu fico quieto
- o bebê não consegue ficar quieto pra foto
pt.extortion.protection
+ todo comerciante da rua paga a taxa de proteção
- o seguro já inclui taxa de proteção no contrato
pt.extortion.rating
+ me dá o produto de graça ou dou uma estrela
- dei cinco estrelas, atendimento ótimo
pt.threat.kill
+ aparece aqui de novo que eu te mato
- se vc atrasar de novo te mato kkkk
pt.threat.beat
+ mexe com a minha irmã que eu te arrebento
- consegue me quebrar um galho amanhã?
pt.threat.know_where
+ cuidado, eu sei onde vc mora
- sei onde vc mora, deixo aí a encomenda às 18h
pt.threat.property
+ ou resolve ou vou botar fogo nessa oficina
- vou botar fogo na churrasqueira às 11h, traz o carvão
pt.sexual_harassment.body
+ oi gostosa, passou na loja e nem falou comigo
- essa torta que gostosa, quero a receita
pt.sexual_harassment.advance
+ larga esse balcão e senta no meu colo
- vamos fechar o motor e mandar orçamento hoje
pt.sexual_harassment.underwear
+ e qual a cor da calcinha hoje?
- qual a cor da calcinha do kit tamanho M no catálogo?
pt.sexual_harassment.favour
+ quer a promoção? é só sair comigo no sábado
- vai ter jantar com a equipe pra falar da promoção
pt.moral_harassment.insult
+ vc é burra ou faz de propósito?
- sua burra kkkk te amo amiga
pt.moral_harassment.job_threat
+ reclama menos que tem mil na fila pela sua vaga
- tem fila no banco, chego em dez minutos
pt.moral_harassment.public_shame
+ quem errar vai ouvir na frente de todo mundo
- parabéns, elogiei vc na frente de todo mundo
pt.moral_harassment.isolate
+ gelo nela até pedir demissão
- põe mais gelo no isopor, até encher
pt.moral_harassment.no_mercy
+ não quero saber se tá doente, vem
- se tá doente fica em casa e manda o atestado
pt.discrimination.race
+ isso é serviço de preto mesmo
- o esmalte preto acabou, serve o vinho?
pt.discrimination.origin
+ só podia ser nordestino pra fazer isso
- chegou o queijo nordestino que a senhora pediu
pt.discrimination.orientation
+ não manda aquele viado atender cliente meu
- a palestra sobre homofobia fala da palavra viadinho
pt.discrimination.body_or_age
+ esse velho gagá não aprende o sistema
- o senhor de idade pediu ajuda com o sistema
pt.discrimination.hiring
+ pra vaga de caixa não quero grávida
- pra vaga de caixa tanto faz se é gay, quero quem goste de gente
pt.profanity.strong
+ porra, fechamos a venda!
- nossa, fechamos a venda!
pt.profanity.vulgar
+ que merda de sistema lento
- que droga de sistema lento
pt.data_leak.customer_list
+ exportei a lista de clientes pro pendrive
- a lista de clientes tá no sistema, aba maio
pt.data_leak.private_mail
+ mandei os contratos pro meu gmail
- manda seu currículo pro meu email de trabalho
pt.data_leak.salaries
+ tirei foto do holerite dela, olha aí
- o holerite do mês sai dia 5
pt.data_leak.access
+ eu tô de folga, usa meu login
- nunca usa meu login, cada um tem o seu
pt.data_leak.behind_back
+ segue o telefone dela, não fala que fui eu
- segue o telefone dela pra combinar a entrega
pt.data_leak.sold_data
+ quanto pagam pela lista de contatos?
- perdemos o cliente pra concorrência
pt.off_channel.my_number
+ me chama no particular que eu resolvo
- me chama no ramal 22 da empresa
pt.off_channel.other_app
+ me chama no telegram que lá é melhor
- o perfil da loja no insta tem o cardápio
pt.off_channel.delete_it
+ lê e apaga essa conversa
- apaga essa luz do estoque quando sair
pt.off_channel.not_here
+ não escreve isso aqui, eles leem
- não escreve à lápis no formulário
pt.off_channel.own_business
+ comigo por fora faço por metade do preço
- atendo em casa às terças, combinado com a clínica
pt.conflict.consumer_body
+ amanhã cedo eu vou no Procon, pode anotar
- já retirei a queixa do Procon, obrigada por resolver
pt.conflict.lawyer
+ meu advogado já está com tudo, nos vemos na justiça
- meu advogado vai assinar o contrato social na terça
pt.conflict.money_back
+ quero meu dinheiro de volta hoje
- recebi o dinheiro do troco, obrigado
pt.conflict.anger
+ vcs são ladrões, bando de ladrão
- meu vizinho reclamou de falta de respeito na rua
pt.conflict.exposure
+ vou expor vocês e vou dar uma estrela
- vou expor minhas peças na feira de sábado
pt.conflict.company_quarrel
+ o problema é seu, pode processar
- pode deixar que o problema a gente resolve
pt.scam_inbound.relative
+ oi mãe, meu celular quebrou, salva esse número
- oi mãe, chego às oito pra jantar
pt.scam_inbound.new_account
+ mudamos de banco, favor efetuar o pagamento na conta nova
- abri uma conta nova no app, ainda não sei pagar por lá
pt.scam_inbound.new_boleto
+ segue o boleto atualizado, desconsidere o boleto enviado ontem
- consegue mandar o boleto atualizado? o outro venceu
pt.scam_inbound.prize
+ sua empresa foi sorteada! clique no link para resgatar o prêmio
- quem foi sorteado na rifa da escola?
pt.scam_inbound.false_bank
+ compra suspeita no seu cartão, clique no link e confirme a senha
- meu cartão bloqueado atrapalhou, posso pagar com pix?
pt.scam_inbound.remote
+ instale o anydesk e me diga o código
- o técnico das câmeras usa acesso remoto, me passa o dia que pode?
pt.scam_inbound.easy_money
+ renda garantida: invista 500 reais e receba todo dia
- faço doce pra ter renda extra
pt.scam_inbound.false_authority
+ seu cnpj será cancelado, pague a guia pelo link
- a contadora disse que tem dívida ativa e vai parcelar a guia
pt.forbidden_topic.betting
+ entra nesse tigrinho que tá pagando
- perdeu a aposta e vai vir de peruca
pt.forbidden_topic.politics
+ gente, votem no nosso candidato a vereador
- votem na enquete da festa até sexta
pt.forbidden_topic.drugs_and_arms
+ tenho um contato que vai vender arma barata
- a palestra de prevenção fala de cocaína
`;
