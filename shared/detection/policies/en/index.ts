import { englishMoney } from './money.ts';
import { englishOutside } from './outside.ts';
import { englishPeople } from './people.ts';
import { englishSecrets } from './secrets.ts';
import { englishTopics } from './topics.ts';

/** The rules that ship in English. */
export const englishRules = [
  ...englishMoney,
  ...englishPeople,
  ...englishSecrets,
  ...englishOutside,
  ...englishTopics,
];
