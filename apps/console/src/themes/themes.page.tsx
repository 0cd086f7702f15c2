/** Themes: what customers talk about more, or less, than they did. */
import { useLingui } from '@lingui/react';
import { Trans, useLingui as useMacro } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { Select } from '../ui/field.js';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { NoThemes } from './no-themes.js';
import { RunState } from './run-state.js';
import { ThemeCard } from './theme-card.js';
import { shownNames, sortNames } from './theme.labels.js';
import {
  compareWindows,
  lookNow,
  MOST_LISTED,
  newestRunQuery,
  SHOWN,
  SORTS,
  themeSettingsQuery,
  themesQuery,
  underWay,
  WINDOWS,
  type Run,
  type Shown,
  type ThemeList,
  type ThemeSort,
} from './themes.api.js';
import styles from './themes.module.css';

const STEP = 20;
/** Each costs a request, so only the first show their examples by themselves. */
const OPENED = 3;

/** A button that looks now, and whatever goes wrong with that; the list follows when a run is through. */
function useRun(list: ThemeList | undefined) {
  const queryClient = useQueryClient();
  const newest = useQuery(newestRunQuery);
  const { data: settings } = useQuery(themeSettingsQuery);
  const onSuccess = (run: Run) => queryClient.setQueryData(newestRunQuery.queryKey, run);
  const look = useMutation({ mutationFn: lookNow, onSuccess });
  const compare = useMutation({
    mutationFn: compareWindows,
    onSuccess,
    onSettled: () => queryClient.invalidateQueries({ queryKey: themeSettingsQuery.queryKey }),
  });
  const through = newest.data?.state === 'completed' ? newest.data.id : undefined;
  const outdated = list !== undefined && through !== undefined && through !== list.lastRun?.id;
  useEffect(() => {
    if (!outdated) return;
    void queryClient.invalidateQueries({ queryKey: ['themes'] });
    void queryClient.invalidateQueries({ queryKey: ['theme-settings'] });
  }, [outdated, queryClient]);
  return {
    look: () => look.mutate(),
    compare: (windowDays: number) => compare.mutate(windowDays),
    windowDays: compare.isPending ? compare.variables : settings?.windowDays,
    busy: look.isPending || compare.isPending || underWay(newest.data),
    error: look.error ?? compare.error,
  };
}

export function ThemesPage() {
  const { t } = useMacro();
  const { i18n } = useLingui();
  const [shown, setShown] = useState<Shown>('all');
  const [sort, setSort] = useState<ThemeSort>('state');
  const [size, setSize] = useState(STEP);
  const themes = useQuery(themesQuery(shown, sort, size));
  const { data } = themes;
  const { format } = useLanguage();
  const { look, compare, windowDays, busy, error } = useRun(data);
  const now = (
    <Button look="primary" busy={busy} onClick={look}>
      <Trans>Look now</Trans>
    </Button>
  );
  const none = data?.items.length === 0;
  return (
    <div className={page.page}>
      <title>{t`Themes · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Themes</Trans>
          </h1>
          <p>
            <Trans>What customers talk about more, or less, than they did.</Trans>
          </p>
        </div>
        {now}
      </header>
      {error && <ErrorPanel error={error} />}
      <RunState last={data?.lastRun} />
      <div className={page.row}>
        {!(none && shown === 'all' && !data.lastRun) && (
          <>
            <Select
              label={t`Show`}
              value={shown}
              choices={SHOWN.map((value) => ({ value, label: i18n._(shownNames[value]) }))}
              onChange={(value) => setShown(SHOWN.find((it) => it === value) ?? 'all')}
            />
            <Select
              label={t`Sort by`}
              value={sort}
              choices={SORTS.map((value) => ({ value, label: i18n._(sortNames[value]) }))}
              onChange={(value) => setSort(SORTS.find((it) => it === value) ?? 'state')}
            />
          </>
        )}
        {windowDays !== undefined && (
          <Select
            label={t`Windows of`}
            value={String(windowDays)}
            choices={WINDOWS.map((days) => ({ value: String(days), label: t`${format.number(days)} days` }))}
            onChange={(value) => !busy && compare(Number(value))}
          />
        )}
      </div>
      {themes.isPending && <Skeleton lines={8} />}
      {themes.isError && <ErrorPanel error={themes.error} retry={() => void themes.refetch()} />}
      {none && shown === 'all' && <NoThemes list={data} actions={now} />}
      {none && shown !== 'all' && (
        <p className={page.soft}>
          <Trans>There is no such theme.</Trans>
        </p>
      )}
      {data && !none && (
        <ul className={styles.list} aria-busy={themes.isPlaceholderData}>
          {data.items.map((it, index) => (
            <li key={it.id}>
              <ThemeCard theme={it} opened={index < OPENED} />
            </li>
          ))}
        </ul>
      )}
      {data && data.total > data.items.length && size < MOST_LISTED && (
        <div>
          <Button busy={themes.isPlaceholderData} onClick={() => setSize(Math.min(MOST_LISTED, size + STEP))}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
