/**
 * Stands in for the image library that transformers.js imports and insists on: Zelo's model reads text only, so
 * nothing calls it.
 */
export default function withoutImages(): never {
  throw new Error('images are not read here');
}
