/** Stands in for the image library that transformers.js imports: Zelo's model reads text only. */
export default undefined;
