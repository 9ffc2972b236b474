import { parse } from 'tldts';
import type { Signal } from '../../domain/signal.ts';
import { shorteners } from '../links/brands.ts';
import { findHosts } from '../links/hosts.ts';
import { findLookalike } from '../links/lookalike.ts';
import type { Reading } from '../reading/reading.ts';
import { detected, markAt } from './signals.ts';

/** Links from a contact that pretend, that name no site, or (low) that hide where they lead. */
export function linkSignals(reading: Reading): Signal[] {
  if (reading.burst.side !== 'contact') return [];
  return reading.messages.flatMap(({ text }, message) =>
    findHosts(text).flatMap(({ host, start, end, isAddress }) => {
      const marks = [markAt(reading, { message, start, end })];
      const shown = host.slice(0, 120);
      if (isAddress) return [detected('scam_inbound', 'moderate', 'address_link', { host: shown }, marks)];
      const lookalike = findLookalike(host);
      if (lookalike !== undefined) {
        const { fault, brand } = lookalike;
        const facts = {
          host: lookalike.host.slice(0, 120),
          fault,
          ...(brand === undefined ? {} : { brand }),
        };
        return [detected('scam_inbound', 'high', 'lookalike_link', facts, marks)];
      }
      const { domain, hostname } = parse(host.toLowerCase());
      if (shorteners.has(domain ?? '') || shorteners.has(hostname ?? '')) {
        return [detected('scam_inbound', 'low', 'short_link', { host: shown }, marks)];
      }
      return [];
    }),
  );
}
