import { parse } from 'tldts';

/** A link's host as written, with its range in the text. */
export interface WrittenHost {
  readonly host: string;
  readonly start: number;
  readonly end: number;
  /** Numbers and dots: no name at all. */
  readonly isAddress: boolean;
}

/** Host names with or without a scheme. Bounded in every part, so that long text costs only its length. */
const hostShape =
  /(?<![\p{L}\p{N}.@_-])(https?:\/\/)?((?:[\p{L}\p{N}\p{M}_-]{1,63}\.){1,6}(?:[\p{L}\p{N}-]{2,24}|\d))(?![\p{L}\p{N}@])/giu;

const addressShape = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Networks at home and in the office (RFC 1918, loopback): somebody's router, no deceiver's site. */
const privateAddress = /^(?:10\.|127\.|0\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)/;

/** Most hosts looked at in one message. */
const mostHosts = 20;

/** Hosts in a text. Without a scheme only names under a public suffix count, else "fim.Depois" would be a link. */
export function findHosts(text: string): WrittenHost[] {
  if (!text.includes('.')) return [];
  const hosts: WrittenHost[] = [];
  for (const match of text.matchAll(hostShape)) {
    const [whole, scheme, written] = match;
    if (written === undefined || hosts.length >= mostHosts) continue;
    const range = { start: match.index, end: match.index + whole.length };
    if (addressShape.test(written)) {
      if (scheme !== undefined && !privateAddress.test(written))
        hosts.push({ host: written, ...range, isAddress: true });
      continue;
    }
    if (scheme === undefined && !hasPublicSuffix(written)) continue;
    hosts.push({ host: written, ...range, isAddress: false });
  }
  return hosts;
}

function hasPublicSuffix(written: string): boolean {
  const { isIcann, isPrivate, domain } = parse(written, { allowPrivateDomains: true });
  return domain !== null && (isIcann === true || isPrivate === true);
}
