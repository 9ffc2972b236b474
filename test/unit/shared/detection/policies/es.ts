/** For each shipped rule in Spanish: `+` what it must find, `-` what is nearly that and must stay quiet. */
export const spanishExamples = `
es.fraud.pay_me
+ transferime a mi alias y te hago un descuento
- la quincena ya cayó en mi cuenta, gracias
es.fraud.no_invoice
+ sin factura te lo dejo en 800
- llegó sin factura, lo devuelvo al proveedor
es.fraud.off_books
+ me pagas por fuera y lo arreglamos hoy
- hay que pintar la fachada por fuera esta semana
es.fraud.kickback
+ el inspector pide una mordida y firma
- en la capacitación hablamos de qué hacer con una coima
es.fraud.overprice
+ inflá la factura un 10 y listo
- la auditoría encontró un sobreprecio en el flete
es.fraud.fake_paper
+ marcame la entrada que llego a las 10
- cuidado con la estafa de los comprobantes: hay un comprobante falso dando vueltas
es.fraud.hidden_sale
+ vendelo sin pasar por caja, el jefe ni se entera
- le hacemos la fiesta sin que el jefe sepa
es.fraud.bribe_offer
+ si lo apruebas hoy te doy una comisión
- quiero un regalito para mi mamá, qué me recomiendan
es.extortion.pay_or_else
+ si no pagás, mañana difundo las fotos
- si no paga antes del 10 se cobran intereses de mora
es.extortion.images
+ tengo tu video, deposita hoy si no le mando a tu esposa
- tengo el video del defecto del lavarropas, se los mando
es.extortion.silence
+ dame 500 pesos por semana y me quedo callado
- el nene no sabe quedarse callado en misa
es.extortion.protection
+ acá todos pagan derecho de piso, tú también
- toca pagar la vacuna del perro en la veterinaria
es.extortion.rating
+ me lo das gratis o pongo una estrella
- les puse cinco estrellas, excelente atención
es.threat.kill
+ si vuelves por aquí te voy a matar
- este calor me va a matar, te mato si no traes hielo jajaja
es.threat.beat
+ a ese vendedor le voy a partir la cara
- se rompió la pantalla, me parte el corazón
es.threat.know_where
+ ojo que ya sé dónde vives
- ya sé dónde vives, te llevo el paquete a las 5
es.threat.property
+ si no arreglan esto les rompo todo el local, le prendo fuego
- le prendo fuego a la parrilla a la una, traigan leña
es.sexual_harassment.body
+ uy qué rica estás con ese uniforme
- qué rica está la torta, gracias
es.sexual_harassment.advance
+ deja el mostrador y siéntate en mis piernas
- siéntate en la sala de espera, ya te atienden
es.sexual_harassment.underwear
+ hoy viniste sin sostén o me parece?
- tienen el vestido sin sostén incluido en talla M?
es.sexual_harassment.favour
+ si quieres el ascenso, sales conmigo el viernes
- el cliente quiere salir conmigo a ver el contrato
es.moral_harassment.insult
+ sos una inútil, no servís para nada
- me siento una tarada, olvidé las llaves jaja
es.moral_harassment.job_threat
+ si no te gusta renuncia, hay cien esperando
- hay gente esperando en la puerta, abran la caja 2
es.moral_harassment.public_shame
+ la voy a hacer llorar delante de todos
- te felicito delante de todos, no te dé vergüenza
es.moral_harassment.isolate
+ que nadie le hable hasta que se vaya sola
- nadie me habla del pedido, llegó?
es.moral_harassment.no_mercy
+ no me importa si estás enferma, vienes igual
- si estás enferma quédate en casa y avisa
es.discrimination.race
+ tenía que ser negro el que faltó
- tenía que ser negro el marco, lo mandaron blanco... perdón, era racismo el tema de la charla
es.discrimination.origin
+ no le alquiles a esos venezolanos
- los clientes de Bolivia pagan el lunes
es.discrimination.orientation
+ no mandes al maricón de Luis a la mesa 4
- la mariquita se posó en la planta
es.discrimination.body_or_age
+ ese viejo chocho no entiende el sistema
- el señor mayor necesita ayuda con el sistema
es.discrimination.hiring
+ para el puesto no me traigas embarazadas
- para el puesto da igual si tiene cinco o diez años, hay cupo trans
es.profanity.strong
+ la puta impresora otra vez se trabó
- la bendita impresora otra vez se trabó
es.profanity.vulgar
+ qué cagada, se cayó el sistema
- qué macana, se cayó el sistema
es.data_leak.customer_list
+ me llevo la lista de clientes en un usb
- la lista de clientes está en el sistema
es.data_leak.private_mail
+ pasé los contratos a mi gmail
- mandá tu currículum a mi correo personal, con la lista de tus trabajos
es.data_leak.salaries
+ te mando foto de los sueldos de todos
- el recibo de sueldo de mayo sale el 5
es.data_leak.access
+ hoy no voy, usa mi usuario nomás
- nunca entra con mi usuario nadie, cada uno tiene el suyo
es.data_leak.behind_back
+ te paso su dirección pero no digas que fui yo
- te paso su dirección para el envío
es.data_leak.sold_data
+ cuánto pagan por la base de contactos?
- el cliente se fue a la competencia
es.off_channel.my_number
+ escribime al mío, mi número personal es otro
- escríbenos al número de la empresa, no a mi número personal
es.off_channel.other_app
+ mejor por telegram, escríbeme por telegram
- el canal de noticias está en telegram, y mi telegram no anda, es el oficial
es.off_channel.delete_it
+ lee y borra este chat
- borra el pizarrón antes de irte
es.off_channel.not_here
+ no escribas eso aquí, el jefe lee
- no escribas con lápiz en la boleta
es.off_channel.own_business
+ te lo hago por fuera y te sale a mitad de precio
- el café corre por mi cuenta, no cobro
es.conflict.consumer_body
+ mañana voy a Profeco a poner la queja
- ya retiré la queja de Profeco, gracias por resolver
es.conflict.lawyer
+ los voy a demandar, ya hablé con mi abogada
- mi abogada lleva el divorcio, les pido la constancia
es.conflict.money_back
+ devuélvanme el dinero ya, exijo el reembolso
- me devolvieron el cambio, gracias
es.conflict.anger
+ son unos ladrones, nunca más compro
- anoche me robaron el celular en la calle
es.conflict.exposure
+ los voy a funar, todo el mundo se va a enterar
- voy a publicar el sorteo en todas las redes
es.conflict.company_quarrel
+ no le devuelvo nada, es problema suyo
- le devuelvo todo, el problema es nuestro
es.scam_inbound.relative
+ hola mamá, se me rompió el celular, guarda este número
- hola mamá, llego a las ocho
es.scam_inbound.new_account
+ cambiamos de banco, favor de pagar la factura a la nueva cuenta
- quiero abrir una cuenta nueva, con qué banco depositan?
es.scam_inbound.false_bank
+ su cuenta será bloqueada, ingrese al enlace y confirme su clave
- mi cuenta bloqueada me tiene mal, puedo pagar con tarjeta?
es.scam_inbound.prize
+ felicidades, ha sido seleccionado: reclame su premio en el enlace
- quién ganó un premio en la rifa del colegio?
es.scam_inbound.remote
+ descargue anydesk y dígame el código
- el de las cámaras entra por acceso remoto y me dicta el ticket, código 4
es.scam_inbound.easy_money
+ ganancias garantizadas de 300 dólares al día, invierte hoy
- hoy trabajo desde casa, gano tiempo: dos horas al día
es.scam_inbound.parcel
+ su paquete está retenido, pague la tasa en este enlace
- el agente de aduana dice que está retenido en aduana y ya pagamos
es.scam_inbound.false_authority
+ última notificación: pague hoy o clausura inmediata
- el contador dice que la deuda fiscal va en convenio, hoy pago
es.forbidden_topic.betting
+ yo le meto a las apuestas deportivas, súmense
- perdió la apuesta y viene de peluca
es.forbidden_topic.politics
+ compañeros, voten por nuestro candidato a intendente
- voten por la pizza en la encuesta
es.forbidden_topic.drugs_and_arms
+ un amigo vende marihuana, les paso el contacto
- hay charla de prevención sobre marihuana el lunes
`;
