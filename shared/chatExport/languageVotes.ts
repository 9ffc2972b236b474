/** Frequent words that tell the languages of the interface apart, for files without any marker. */
const commonWords: readonly (readonly [string, RegExp])[] = [
  ['pt', /(?:^|\s)(?:não|você|vc|pra|obrigad[oa]|está|bom dia|então|também|são|com|uma)(?=$|[\s,.!?])/gi],
  ['es', /(?:^|\s)(?:usted|gracias|está|buenos|pero|también|qué|hola|los|una|con|muy)(?=$|[\s,.!?])/gi],
  ['en', /(?:^|\s)(?:the|you|and|is|thanks|please|are|this|have|will|it)(?=$|[\s,.!?])/gi],
  ['de', /(?:^|\s)(?:ich|nicht|und|ist|danke|bitte|das|haben|wir)(?=$|[\s,.!?])/gi],
  ['fr', /(?:^|\s)(?:je|vous|est|merci|bonjour|pas|les|une|avec)(?=$|[\s,.!?])/gi],
  ['it', /(?:^|\s)(?:che|grazie|non|sono|buongiorno|per|della|anche)(?=$|[\s,.!?])/gi],
  ['fi', /(?:^|\s)(?:on|ja|kiitos|hei|ei|että|se|moi|mutta)(?=$|[\s,.!?])/gi],
];
const textsRead = 400;
const lengthRead = 300;

/** Guesses the language of the exporting phone. */
export class LanguageVotes {
  readonly #phone = new Map<string, number>();
  readonly #people = new Map<string, number>();
  #texts = 0;

  /** A marker or a sentence of WhatsApp, which is in the phone's language. */
  ofPhone(language: string | undefined, weight = 1): void {
    if (language !== undefined) this.#phone.set(language, (this.#phone.get(language) ?? 0) + weight);
  }

  /** What a person wrote: only counts where the phone's own words say nothing. */
  ofPerson(text: string): void {
    if (this.#texts >= textsRead) return;
    this.#texts += 1;
    const read = text.slice(0, lengthRead);
    for (const [language, words] of commonWords) {
      const found = read.match(words)?.length ?? 0;
      if (found > 0) this.#people.set(language, (this.#people.get(language) ?? 0) + found);
    }
  }

  /** ISO 639-1. */
  guess(): string | null {
    return most(this.#phone) ?? most(this.#people);
  }
}

function most(votes: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let bestVotes = 0;
  for (const [language, count] of votes) {
    if (count > bestVotes) {
      best = language;
      bestVotes = count;
    }
  }
  return best;
}
