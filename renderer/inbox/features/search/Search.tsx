import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { searchText } from '../../../../shared/text/search.ts';
import { whyText } from '../../../../shared/text/why.ts';
import { periodTitle } from '../../../../shared/text/when.ts';
import type { SearchHit } from '../../../data/reader.ts';
import { useShortcut } from '../../keyboard.ts';
import { useLocale } from '../../language.ts';
import { useMinute } from '../../state/minute.ts';
import { useSearchTerms } from '../../state/searchTerms.ts';
import { useShell } from '../../state/shell.ts';
import { groupHits } from './groupHits.ts';
import { useAccounts, useSearch, useTagNames } from './queries.ts';
import { isNarrowed, searchFilter } from './searchFilter.ts';
import { SearchView } from './SearchView.tsx';

/** Search, wired. `children` draws the chosen hit, or nothing chosen. */
export function Search(props: { readonly children: (hit: SearchHit | undefined) => ReactNode }) {
  const locale = useLocale();
  const words = searchText[locale];
  const now = useMinute();
  const { terms, hit: chosen, change, selectHit } = useSearchTerms();
  const accounts = useAccounts();
  const tags = useTagNames();
  const searchAsked = useShell((shell) => shell.searchAsked);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [searchAsked]);

  const asked = terms.text.trim() !== '' || isNarrowed(terms);
  const timeZone =
    accounts.find((account) => account.id === terms.account)?.timeZone ??
    accounts[0]?.timeZone ??
    Intl.DateTimeFormat().resolvedOptions().timeZone;
  // The period counts from when the terms were set: the passing minute asks nothing anew.
  const filter = useMemo(
    () => (asked ? searchFilter(terms, Date.now(), timeZone) : undefined),
    [asked, terms, timeZone],
  );
  const answer = useSearch(filter);
  const hits = useMemo(() => answer.result?.hits ?? [], [answer.result]);
  const items = useMemo(
    () => groupHits(hits, (at, zone) => periodTitle(at, now, zone, locale)),
    [hits, now, locale],
  );
  const hit = asked ? hits.find((each) => each.message.id === chosen) : undefined;
  const walk = (by: 1 | -1) => {
    const place = hit === undefined ? -1 : hits.indexOf(hit);
    const next = hits[Math.min(hits.length - 1, Math.max(0, place + by))];
    if (next !== undefined) selectHit(next.message.id);
  };
  const scope = words.resultsLabel;
  useShortcut('J', () => walk(1), { scope, label: whyText[locale].next });
  useShortcut('K', () => walk(-1), { scope, label: whyText[locale].previous });

  return (
    <SearchView
      terms={terms}
      asked={asked}
      answer={answer}
      items={items}
      accounts={accounts}
      tags={tags}
      selected={hit?.message.id}
      now={now}
      field={field}
      onTerms={change}
      onSelect={(each) => selectHit(each.message.id)}
      onStep={walk}
    >
      {props.children(hit)}
    </SearchView>
  );
}
