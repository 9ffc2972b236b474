import { spanishMoney } from './money.ts';
import { spanishOutside } from './outside.ts';
import { spanishPeople } from './people.ts';
import { spanishSecrets } from './secrets.ts';
import { spanishTopics } from './topics.ts';

/** The rules that ship in Spanish. */
export const spanishRules = [
  ...spanishMoney,
  ...spanishPeople,
  ...spanishSecrets,
  ...spanishOutside,
  ...spanishTopics,
];
