/** Where `npm run notices` writes, from the project's root. */
export const noticesPath = 'resources/notices/THIRD-PARTY.md';
