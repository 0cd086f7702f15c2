/** Re-analyses: feedback that is there, taken through what the hub knows today. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLabels } from '../i18n/labels.js';
import { Button } from '../ui/button.js';
import { DataTable } from '../ui/data-table.js';
import { Select } from '../ui/field.js';
import page from '../ui/page.module.css';
import { ShowMore } from '../ui/show-more.js';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import {
  LANGUAGES,
  reanalysesQuery,
  startReanalysis,
  underWay,
  type Reanalysis,
  type ReanalysisLanguage,
} from './reanalyses.api.js';
import styles from './reanalyses.module.css';
import { ReanalysisRow } from './reanalysis-row.js';

function Start({ running }: { running: boolean }) {
  const { t } = useLingui();
  const labels = useLabels();
  const queryClient = useQueryClient();
  const [language, setLanguage] = useState<ReanalysisLanguage>();
  const starting = useMutation({
    mutationFn: () => startReanalysis(language),
    onSettled: () => queryClient.invalidateQueries({ queryKey: reanalysesQuery.queryKey }),
  });
  return (
    <section className={`${page.panel} ${page.stack}`} aria-labelledby="start">
      <h2 id="start" className={styles.title}>
        <Trans>Analyse again by hand</Trans>
      </h2>
      <p className={page.soft}>
        {running ? (
          <Trans>One is under way. A new one takes it over and begins from the front.</Trans>
        ) : (
          <Trans>
            It works in the background and lets new feedback go first. Corrections by people stay as they are.
          </Trans>
        )}
      </p>
      <div className={page.row}>
        <Select
          bare
          label={t`Feedback in which language`}
          value={language ?? ''}
          choices={[
            { value: '', label: t`All languages` },
            ...LANGUAGES.map((value) => ({ value, label: labels.value('language', value) })),
          ]}
          onChange={(value) => setLanguage(LANGUAGES.find((it) => it === value))}
        />
        <Button
          look={running ? 'plain' : 'primary'}
          busy={starting.isPending}
          onClick={() => starting.mutate()}
        >
          <Trans>Analyse again</Trans>
        </Button>
      </div>
      {starting.isError && <ErrorPanel error={starting.error} />}
    </section>
  );
}

function ReanalysisTable({ items }: { items: readonly Reanalysis[] }) {
  const { t } = useLingui();
  return (
    <div className={`${page.panel} ${page.flush}`}>
      <DataTable label={t`Table of re-analyses`} columns={[t`When`, t`State`, t`Why`, t`Language`]}>
        {items.map((it) => (
          <ReanalysisRow key={it.id} of={it} />
        ))}
      </DataTable>
    </div>
  );
}

export function ReanalysesPage() {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const reanalyses = useInfiniteQuery(reanalysesQuery);
  const items = reanalyses.data?.pages.flatMap((it) => it.items);
  const running = items?.some(underWay) ?? false;
  // What was read of items before may be different now.
  useEffect(() => {
    if (running) return () => void queryClient.invalidateQueries({ queryKey: ['feedback'] });
    return undefined;
  }, [running, queryClient]);
  return (
    <div className={page.page}>
      <title>{t`Re-analyses · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Re-analyses</Trans>
          </h1>
          <p>
            <Trans>
              When topics or models change, feedback that is there is analysed again by itself, so that old
              and new can be compared.
            </Trans>
          </p>
        </div>
      </header>
      <Start running={running} />
      {reanalyses.isPending && <Skeleton />}
      {reanalyses.isError && <ErrorPanel error={reanalyses.error} retry={() => void reanalyses.refetch()} />}
      {items?.length === 0 && (
        <Empty title={<Trans>There was none yet</Trans>}>
          <Trans>One begins by itself once a topic is edited or another model comes into use.</Trans>
        </Empty>
      )}
      {items && items.length > 0 && <ReanalysisTable items={items} />}
      <ShowMore list={reanalyses} />
    </div>
  );
}
