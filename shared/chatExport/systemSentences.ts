/**
 * Fragments of the sentences that WhatsApp itself writes, by the phone's language. They tell events from messages
 * where a name and a colon stand before them, and a group from a direct conversation.
 */
interface Sentences {
  /** The notice that begins every export, of both kinds of conversation. */
  readonly encryption: RegExp;
  /** What only groups have. */
  readonly group: RegExp;
  /** Other events. */
  readonly other: RegExp;
}

const sentences: Readonly<Record<string, Sentences>> = {
  pt: {
    encryption: /criptografia de ponta a ponta|encriptadas? ponta a ponta|criptografadas? de ponta a ponta/i,
    group:
      /(?:criou|criaste) (?:o|este) grupo|grupo .{0,60}criado| (?:adicionou|removeu) |(?:foi|foram) (?:adicionad|removid)|^Você (?:adicionou|removeu|saiu|entrou|criou|mudou|alterou)| saiu(?: do grupo)?\.?$| entrou (?:usando|no grupo|na comunidade|pela comunidade|com o link)|(?:mudou|alterou|mudaste) (?:o nome|a imagem|a foto|a descrição|o ícone|as configurações|o assunto)|apagou a (?:imagem|descrição) do grupo|agora (?:é|são) admin|não é mais admin/i,
    other:
      /código de segurança|mensagens temporárias|mudou (?:para o|o) número|mudou de número|(?:bloqueou|desbloqueou) (?:este|esse) contato|conta comercial|está (?:na sua lista de|entre seus|nos seus) contatos|Este grupo tem mais de|Somente admins podem|usa um serviço seguro da Meta|fixou uma mensagem/i,
  },
  es: {
    encryption: /cifrad[oa]s? de extremo a extremo/i,
    group:
      /(?:creó|creaste) (?:el|este) grupo| (?:añadió|agregó|eliminó|sacó) a | te (?:añadió|agregó|eliminó|sacó)|(?:Has|Fuiste) (?:sido )?(?:añadid|agregad|eliminad)|ha salido|Te uniste|se (?:añadió|agregó) a|(?:Añadiste|Agregaste|Eliminaste) a | salió(?: del grupo)?\.?$|(?:^|\s)Saliste| se unió (?:usando|con|desde|mediante)|(?:cambió|cambiaste) (?:el nombre|el asunto|la imagen|la foto|el ícono|el icono|la descripción|los ajustes|la configuración)|ahora es admin|ahora eres admin|ya no es admin/i,
    other:
      /código de seguridad|mensajes temporales|cambió (?:su|a un nuevo) número|(?:Bloqueaste|Desbloqueaste) a este contacto|cuenta de empresa|está en tus contactos|usa un servicio seguro de Meta|fijó un mensaje/i,
  },
  en: {
    encryption: /end-to-end encrypted|end-to-end encryption/i,
    group:
      /created (?:the |this )?group| (?:added|removed) |(?:was|were) (?:added|removed)|^You (?:added|removed|joined|left|created|changed)| left(?: the group)?\.?$| joined (?:using|via|from|the)|changed (?:the|this) (?:group|subject|group's|settings)|changed the group|deleted this group's|you're now an admin|is now an admin|no longer an admin/i,
    other:
      /security code|disappearing messages|changed (?:their|to a new|your) phone number|changed to \+|(?:blocked|unblocked) this contact|business account|is a contact|in your contacts|(?:uses|using) a secure service from Meta|reset this group's|Only admins can|pinned a message/i,
  },
  de: {
    encryption: /Ende-zu-Ende[- ]verschlüsselt|Ende-zu-Ende-Verschlüsselung/i,
    group:
      /hat (?:die|diese) Gruppe|hast (?:die|diese) Gruppe| (?:hat|hast) .{1,80} (?:hinzugefügt|entfernt)|hat die Gruppe verlassen|ist .{0,60}beigetreten|(?:den Betreff|das Gruppenbild|die Gruppenbeschreibung|den Gruppennamen)|jetzt (?:ein )?Admin/i,
    other:
      /Sicherheitsnummer|selbstlöschende Nachrichten|hat die Telefonnummer gewechselt|diesen Kontakt (?:blockiert|freigegeben)|ist in deinen Kontakten/i,
  },
  fr: {
    encryption: /chiffrés? de bout en bout/i,
    group:
      /a créé (?:le|ce) groupe|avez créé (?:le|ce) groupe| a (?:ajouté|retiré|supprimé) |a quitté|a rejoint|(?:a|avez) (?:modifié|changé) (?:le sujet|le nom|l'icône|l’icône|la description|l'image|les paramètres)|est maintenant admin/i,
    other:
      /code de sécurité|messages éphémères|a changé de numéro|avez (?:bloqué|débloqué) ce contact|est dans vos contacts/i,
  },
  it: {
    encryption: /crittografat[ie] end-to-end|crittografia end-to-end/i,
    group:
      /ha creato (?:il|questo) gruppo|hai creato (?:il|questo) gruppo| ha (?:aggiunto|rimosso) | ha abbandonato| è entrat|(?:ha|hai) (?:cambiato|modificato) (?:l'oggetto|l’oggetto|il nome|l'immagine|l’immagine|la descrizione|le impostazioni)|ora è (?:un )?admin/i,
    other:
      /codice di sicurezza|messaggi effimeri|ha cambiato (?:il suo )?numero|hai (?:bloccato|sbloccato) questo contatto|è nei tuoi contatti/i,
  },
  nl: {
    encryption: /end-to-end[- ]versleuteld/i,
    group:
      /(?:heeft|hebt) (?:de|deze) groep|heeft .{1,80} (?:toegevoegd|verwijderd)|heeft de groep verlaten|neemt (?:nu )?deel|het (?:onderwerp|groepspictogram)/i,
    other: /beveiligingscode|verdwijnende berichten|telefoonnummer gewijzigd/i,
  },
  fi: {
    encryption: /päästä päähän -salattu|täysin salattu|päästä päähän salattu/i,
    group: /loi (?:ryhmän|tämän ryhmän)|lisäsi |poisti |poistui|liittyi|vaihtoi ryhmän/i,
    other: /turvakoodi|katoavat viestit|vaihtoi puhelinnumero/i,
  },
};

const all = Object.values(sentences);

/** Words with which such a sentence begins, when they stand in the place of a name ("Ana changed the subject to"). */
const sentenceInName =
  /\S (?:changed|created|added|removed|left|joined|mudou|alterou|criou|adicionou|removeu|entrou|cambió|creó|añadió|agregó|eliminó|hat die|a modifié|a changé|a créé|ha cambiato|ha modificato|ha creato) |^(?:You|Você|Cambiaste|Creaste|Du hast|Vous avez|Hai) (?:changed|created|added|mudou|alterou|criou|el|la|die|modifié|cambiato)?/i;
const quotes = /["“”„«»「」『』]/;

/** What WhatsApp's own sentence speaks of; undefined when the text is none that is known. */
export function systemSentence(text: string): 'encryption' | 'group' | 'other' | undefined {
  if (text.length > 700) return undefined;
  for (const language of all) {
    if (language.encryption.test(text)) return 'encryption';
    if (language.group.test(text)) return 'group';
    if (language.other.test(text)) return 'other';
  }
  return undefined;
}

/** ISO 639-1 of a system sentence, for the guess of the phone's language. */
export function languageOfSentence(text: string): string | undefined {
  for (const [language, known] of Object.entries(sentences)) {
    if (known.encryption.test(text) || known.group.test(text) || known.other.test(text)) return language;
  }
  return undefined;
}

/** How a sentence goes on before a colon that is not in quotes: `changed the subject to: x`. */
const leadsToQuote = /\s(?:to|para|a|à|en|zu|in)$/i;

/** Whether what stands before the first `: ` is the beginning of a sentence and no name. */
export function isSentenceInName(candidate: string): boolean {
  return sentenceInName.test(candidate) && (quotes.test(candidate) || leadsToQuote.test(candidate));
}
