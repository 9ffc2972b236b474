import { portugueseMoney } from './money.ts';
import { portugueseOutside } from './outside.ts';
import { portuguesePeople } from './people.ts';
import { portugueseSecrets } from './secrets.ts';
import { portugueseTopics } from './topics.ts';

/** The rules that ship in Portuguese. */
export const portugueseRules = [
  ...portugueseMoney,
  ...portuguesePeople,
  ...portugueseSecrets,
  ...portugueseOutside,
  ...portugueseTopics,
];
