import type { ExportAttachmentKind } from './types.ts';

export type Nouns = Readonly<Record<ExportAttachmentKind, string>>;

/** iOS without media: a mark, then one of these. Every noun goes with every verb. */
export const omittedWords: readonly {
  readonly language: string;
  readonly verbs: string;
  readonly nouns: Nouns;
}[] = [
  {
    language: 'pt',
    verbs: 'ocultada|ocultado|omitida|omitido|oculta|oculto',
    nouns: {
      image: 'imagem|foto',
      video: 'vídeo|video|mensagem de vídeo',
      audio: 'áudio|audio|mensagem de voz',
      sticker: 'figurinha|sticker',
      document: 'documento|arquivo',
      contact: 'cartão do contato|cartão de contato|cartão de contacto|contato',
      other: 'gif',
    },
  },
  {
    language: 'es',
    verbs: 'omitida|omitido',
    nouns: {
      image: 'imagen|foto',
      video: 'video|vídeo|nota de video|nota de vídeo|mensaje de video',
      audio: 'audio|nota de voz',
      sticker: 'sticker',
      document: 'documento|archivo',
      contact: 'tarjeta de contacto|contacto',
      other: 'gif',
    },
  },
  {
    language: 'en',
    verbs: 'omitted',
    nouns: {
      image: 'image|photo',
      video: 'video|video note|video message',
      audio: 'audio|voice message',
      sticker: 'sticker',
      document: 'document',
      contact: 'contact card',
      other: 'gif',
    },
  },
  {
    language: 'de',
    verbs: 'weggelassen|ausgelassen',
    nouns: {
      image: 'bild',
      video: 'video|videonachricht',
      audio: 'audio',
      sticker: 'sticker',
      document: 'dokument',
      contact: 'kontaktkarte',
      other: 'gif',
    },
  },
  {
    language: 'fr',
    verbs: 'absente|absent|omise|omis|manquant|retiré',
    nouns: {
      image: 'image|photo',
      video: 'vidéo',
      audio: 'audio',
      sticker: 'sticker',
      document: 'document',
      contact: 'carte de contact|fiche contact|fiche de contact',
      other: 'gif',
    },
  },
  {
    language: 'it',
    verbs: 'omessa|omesso|non incluso|non inclusa|esclusa|esclusa',
    nouns: {
      image: 'immagine|foto',
      video: 'video',
      audio: 'audio',
      sticker: 'sticker',
      document: 'documento',
      contact: 'scheda contatto|contatto',
      other: 'gif',
    },
  },
  {
    language: 'nl',
    verbs: 'weggelaten',
    nouns: {
      image: 'afbeelding|foto',
      video: 'video',
      audio: 'audio',
      sticker: 'sticker',
      document: 'document',
      contact: 'contactkaart',
      other: 'gif',
    },
  },
  {
    language: 'fi',
    verbs: 'jätetty pois|jätettiin pois|poistettu',
    nouns: {
      image: 'kuva',
      video: 'video',
      audio: 'ääni|äänitiedosto',
      sticker: 'tarra',
      document: 'asiakirja|dokumentti',
      contact: 'yhteystietokortti',
      other: 'gif',
    },
  },
  {
    language: 'sv',
    verbs: 'utelämnad|utelämnat|har utelämnats',
    nouns: {
      image: 'bild|bilden',
      video: 'video|videon',
      audio: 'ljud|ljudet',
      sticker: 'sticker|klistermärke',
      document: 'dokument',
      contact: 'kontaktkort',
      other: 'gif',
    },
  },
  {
    language: 'tr',
    verbs: 'dahil edilmedi|atlandı',
    nouns: {
      image: 'görüntü|resim',
      video: 'video',
      audio: 'ses',
      sticker: 'çıkartma',
      document: 'belge',
      contact: 'kişi kartı',
      other: 'gif',
    },
  },
];
