import { rulesFor } from '../rule.ts';

/** Examples: the category is off until the company forbids a topic. */
export const englishTopics = rulesFor(
  'en',
  'forbidden_topic',
  { severity: 'low', side: 'company' },
  {
    betting: {
      name: 'Betting',
      anyOf:
        'sports betting, betting site, betting app, online casino, place a bet, bookie, bookies, bet365, slot machines, my betting tips',
      unless: 'lost the bet, won the bet',
    },
    politics: {
      name: 'Political campaigning',
      anyOf: 'vote for, voting for, your vote for, our candidate, campaign rally',
      near: `mayor, president, governor, senator, congress, mp, councillor, election, party, ballot, candidate, minister`,
      within: 10,
      unless: 'poll, employee of the month, logo, committee, works council',
    },
    drugs_and_arms: {
      name: 'Drugs and weapons',
      anyOf:
        'weed for sale, selling weed, buy weed, cocaine, ecstasy pills, sell a gun, selling a gun, buy a gun, handgun, ammo',
      unless: 'training, prevention, news, police, banned, massage gun, glue gun',
    },
  },
);
