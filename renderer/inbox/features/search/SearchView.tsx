import { RotateCcw, Search, SearchX, SlidersHorizontal, X } from 'lucide-react';
import { useId, useState, type ReactNode, type Ref } from 'react';
import type { MessageId } from '../../../../shared/domain/identifiers.ts';
import { searchText } from '../../../../shared/text/search.ts';
import type { SearchHit } from '../../../data/reader.ts';
import type { AccountRow } from '../../../data/rows.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyList } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { joinClasses } from '../../components/joinClasses.ts';
import { Note } from '../../components/Note.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useLocale } from '../../language.ts';
import type { SearchTerms } from '../../state/searchTerms.ts';
import type { HitItem } from './groupHits.ts';
import { HitListView } from './HitListView.tsx';
import type { SearchAnswer } from './queries.ts';
import { SearchFiltersView } from './SearchFiltersView.tsx';

/** The total is exact up to here (reader.ts). */
const exactUpTo = 10_000;

/** Filters, field, results; the chosen hit's surroundings come in as children. */
export function SearchView(props: {
  readonly terms: SearchTerms;
  readonly asked: boolean;
  readonly answer: SearchAnswer;
  readonly items: readonly HitItem[];
  readonly accounts: readonly AccountRow[];
  readonly tags: readonly string[];
  readonly selected: MessageId | undefined;
  readonly now: number;
  readonly field: Ref<HTMLInputElement>;
  readonly onTerms: (terms: SearchTerms) => void;
  readonly onSelect: (hit: SearchHit) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly children: ReactNode;
}) {
  const words = searchText[useLocale()];
  const filters = useId();
  const [filtersShown, setFiltersShown] = useState(false);
  const { terms, answer } = props;
  return (
    <div className={joinClasses('search', filtersShown && 'has-filters')}>
      <SearchFiltersView
        id={filters}
        terms={terms}
        accounts={props.accounts}
        tags={props.tags}
        onChange={props.onTerms}
      />
      <section className="results" aria-label={words.resultsLabel}>
        <h1 className="sr">{words.title}</h1>
        <div className="results-head">
          <form role="search" className="row" onSubmit={(event) => event.preventDefault()}>
            <div className="field field-lg grow">
              <Search className="i" aria-hidden="true" />
              <input
                ref={props.field}
                type="text"
                inputMode="search"
                aria-label={words.field}
                placeholder={words.placeholder}
                autoComplete="off"
                spellCheck={false}
                value={terms.text}
                onChange={(event) => props.onTerms({ ...terms, text: event.target.value })}
                onKeyDown={(event) => {
                  if (event.key === 'Escape' && terms.text !== '') {
                    event.stopPropagation();
                    props.onTerms({ ...terms, text: '' });
                  } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
                    event.preventDefault();
                    props.onStep(1);
                  } else if (event.key === 'ArrowUp') {
                    event.preventDefault();
                    props.onStep(-1);
                  }
                }}
              />
              {terms.text !== '' && (
                <IconButton
                  icon={X}
                  label={words.clear}
                  keys="Escape"
                  onClick={() => props.onTerms({ ...terms, text: '' })}
                />
              )}
            </div>
            <Button
              icon={SlidersHorizontal}
              className="filters-toggle"
              aria-expanded={filtersShown}
              aria-controls={filters}
              onClick={() => setFiltersShown(!filtersShown)}
            >
              {filtersShown ? words.hideFilters : words.showFilters}
            </Button>
          </form>
          <p className="meta t2 search-total" aria-live="polite">
            {props.asked && answer.result !== undefined && !answer.failed && (
              <>
                <b className="strong">
                  {answer.result.total > exactUpTo
                    ? words.totalMore(exactUpTo)
                    : words.total(answer.result.total)}
                </b>{' '}
                {words.in(answer.result.conversations)}{' '}
                <span className="t3">{words.took(answer.result.tookMs)}</span>
              </>
            )}
          </p>
        </div>
        <Results {...props} />
      </section>
      {props.children}
    </div>
  );
}

function Results(props: Parameters<typeof SearchView>[0]) {
  const words = searchText[useLocale()];
  const { answer } = props;
  if (!props.asked) {
    return (
      <EmptyList icon={Search} title={words.start}>
        {words.startMore}
      </EmptyList>
    );
  }
  if (answer.failed) {
    return (
      <div className="pane-failed">
        <Note tone="err" title={words.failed} announce>
          {words.failedMore}
        </Note>
        <Button size="small" icon={RotateCcw} onClick={answer.again}>
          {words.again}
        </Button>
      </div>
    );
  }
  if (answer.result === undefined) {
    return (
      <div className="queue-loading">
        <Skeleton widths={[40, 66, 78]} label={words.searching} />
        <Skeleton widths={[34, 58, 70]} label={words.searching} />
      </div>
    );
  }
  if (answer.result.hits.length === 0) {
    return (
      <EmptyList icon={SearchX} title={words.none}>
        {words.noneMore}
      </EmptyList>
    );
  }
  return (
    <HitListView
      items={props.items}
      total={answer.result.total}
      selected={props.selected}
      now={props.now}
      onSelect={props.onSelect}
      onStep={props.onStep}
    />
  );
}
