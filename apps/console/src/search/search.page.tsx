/** The home: everything customers said, searched and narrowed down. */
import { Trans, Plural, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Summarise } from '../summaries/summarise.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Select } from '../ui/field.js';
import page from '../ui/page.module.css';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { FacetPanel } from './facet-panel.js';
import { FilterChips } from './filter-chips.js';
import { DateRange } from '../ui/date-range.js';
import { QueryBox } from './query-box.js';
import { ResultList, type ResultListHandle } from './result-list.js';
import { searchQuery, selectionOf } from './search.api.js';
import type { Sort } from './search.state.js';
import styles from './search.module.css';
import { useSearchState } from './use-search-state.js';

export function SearchPage() {
  const { t } = useLingui();
  const { format } = useLanguage();
  const { state, change } = useSearchState();
  const [facetsOpen, setFacetsOpen] = useState(false);
  const [summing, setSumming] = useState(false);
  const list = useRef<ResultListHandle>(null);
  const found = useInfiniteQuery(searchQuery(state));

  const first = found.data?.pages[0];
  const items = found.data?.pages.flatMap((it) => it.items) ?? [];
  const asked =
    state.query !== '' || Object.keys(state.filters).length > 0 || Boolean(state.from ?? state.to);
  const sorts = [
    { value: 'relevance', label: t`Best match` },
    { value: 'newest', label: t`Newest first` },
    { value: 'oldest', label: t`Oldest first` },
  ].filter((it) => it.value !== 'relevance' || state.query !== '');
  const selection = selectionOf(state);
  const reset = () => change({ query: '', filters: {}, from: undefined, to: undefined, sort: undefined });

  return (
    <div className={page.page}>
      <title>{state.query ? t`${state.query} · Search · VoC Hub` : t`Search · VoC Hub`}</title>
      <h1 className={page.visuallyHidden}>
        <Trans>Search the feedback</Trans>
      </h1>
      <div className={styles.ask}>
        <QueryBox
          query={state.query}
          onSearch={(query) => change({ query })}
          onArrowDown={() => list.current?.focusFirst()}
        />
        <DateRange
          from={state.from}
          to={state.to}
          onChange={(range) => change({ from: range.from, to: range.to })}
        />
      </div>
      <FilterChips state={state} onChange={change} onReset={reset} />
      <div className={styles.columns}>
        <aside className={styles.aside} aria-label={t`Narrow down`}>
          <Button
            className={styles.facetToggle}
            aria-expanded={facetsOpen}
            aria-controls="facets"
            onClick={() => setFacetsOpen(!facetsOpen)}
          >
            <SlidersHorizontal aria-hidden="true" />
            <Trans>Narrow down</Trans>
          </Button>
          <div id="facets" className={styles.facets} data-open={facetsOpen || undefined}>
            <FacetPanel
              facets={first?.facets ?? {}}
              filters={state.filters}
              onChange={(filters) => change({ filters })}
            />
          </div>
        </aside>
        <section className={styles.results} aria-label={t`Results`} aria-busy={found.isFetching}>
          <div className={styles.resultHead}>
            <p className={styles.total} role="status">
              {first && (
                <Plural
                  value={first.total}
                  one={
                    <Trans>
                      <b>{format.number(first.total)}</b> piece of feedback
                    </Trans>
                  }
                  other={
                    <Trans>
                      <b>{format.number(first.total)}</b> pieces of feedback
                    </Trans>
                  }
                />
              )}
            </p>
            <div className={page.row}>
              {items.length > 0 && (
                <Button look="quiet" aria-expanded={summing} onClick={() => setSumming(!summing)}>
                  <Trans>Summarise</Trans>
                </Button>
              )}
              <Select
                bare
                label={t`Order`}
                value={state.sort ?? (state.query ? 'relevance' : 'newest')}
                choices={sorts}
                onChange={(sort) => change({ sort: sort as Sort })}
              />
            </div>
          </div>
          {summing && items.length > 0 && (
            <div className={styles.summary}>
              <Summarise key={JSON.stringify(selection)} selection={selection} />
            </div>
          )}
          {found.isPending && <Skeleton lines={9} />}
          {found.isError && <ErrorPanel error={found.error} retry={() => void found.refetch()} />}
          {first && items.length > 0 && (
            <ResultList
              ref={list}
              items={items}
              fading={found.isPlaceholderData}
              more={found.hasNextPage}
              loadingMore={found.isFetchingNextPage}
              stuck={found.isFetchNextPageError}
              onMore={() => void found.fetchNextPage()}
            />
          )}
          {first && items.length === 0 && asked && (
            <Empty
              title={<Trans>Nothing matches</Trans>}
              actions={
                <Button onClick={reset}>
                  <Trans>Clear the search</Trans>
                </Button>
              }
            >
              <Trans>Try fewer or other words, a longer time, or take a filter away.</Trans>
            </Empty>
          )}
          {first && items.length === 0 && !asked && (
            <Empty
              title={<Trans>No feedback yet</Trans>}
              actions={
                <>
                  <ButtonLink to="/imports" look="primary">
                    <Trans>Import a file</Trans>
                  </ButtonLink>
                  <ButtonLink to="/surveys">
                    <Trans>Create a survey</Trans>
                  </ButtonLink>
                </>
              }
            >
              <Trans>Reviews, tickets and survey answers appear here seconds after they come in.</Trans>
            </Empty>
          )}
        </section>
      </div>
    </div>
  );
}
