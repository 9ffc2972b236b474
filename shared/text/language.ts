import type { Locale } from '../domain/categories.ts';

/** A part's words in the three languages, side by side; Portuguese sets the shape. */
export type Words<Shape> = Readonly<Record<Locale, Shape>>;

type Widen<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof Value]: Widen<Value[Key]> };

/**
 * Checks by type that es and en say all that pt says. Sentences with parts in them are functions.
 * One file an area (`shared/text/import.ts`), so that a screen's words lie together.
 */
export function inThreeLanguages<Shape extends object>(words: {
  pt: Shape;
  es: Widen<Shape>;
  en: Widen<Shape>;
}): Words<Widen<Shape>> {
  // Shape and Widen<Shape> say the same words; only the literal types are gone.
  return words as unknown as Words<Widen<Shape>>;
}
