import type { Locale } from '../../shared/domain/categories.ts';
import { proposedZone } from '../../shared/domain/proposedZone.ts';
import { languageTags } from './language.ts';

/** Where the three languages are mostly spoken; first in the list. */
const commonZones = [
  'America/Sao_Paulo',
  'America/Manaus',
  'America/Cuiaba',
  'America/Fortaleza',
  'America/Rio_Branco',
  'Europe/Lisbon',
  'Europe/Madrid',
  'America/Mexico_City',
  'America/Argentina/Buenos_Aires',
  'America/Bogota',
  'America/Lima',
  'America/Santiago',
  'America/New_York',
];

export interface ZoneChoice {
  readonly value: string;
  readonly label: string;
  readonly common: boolean;
}

/** `America/Sao_Paulo` -> `Sao Paulo (GMT-3)`. IANA has no translated names, its cities are understood. */
export function nameOfZone(zone: string, locale: Locale, at: number): string {
  const parts = new Intl.DateTimeFormat(languageTags[locale], {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(at);
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const city = zone
    .slice(zone.indexOf('/') + 1)
    .replaceAll('_', ' ')
    .replace('/', ', ')
    .replace('Sao Paulo', 'São Paulo');
  return `${city} (${offset})`;
}

/** Every IANA zone the browser knows, common ones first. `own` is the computer's, always among the common. */
export function zoneChoices(own: string, locale: Locale, at: number): ZoneChoice[] {
  const common = [own, ...commonZones.filter((zone) => zone !== own)];
  // The browser's list may leave UTC out, which a phone or a server may well be set to.
  const known = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  const others = [...known].filter((zone) => !common.includes(zone));
  return [
    ...common.map((value) => ({ value, label: nameOfZone(value, locale, at), common: true })),
    ...others.map((value) => ({ value, label: nameOfZone(value, locale, at), common: false })),
  ];
}

/** The computer's zone, or the usual one where it does not tell (proposedZone.ts). */
export function zoneOfComputer(): ReturnType<typeof proposedZone> {
  return proposedZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
}
