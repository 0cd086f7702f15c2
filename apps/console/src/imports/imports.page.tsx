/** Imports: a new one, and the ones before. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.js';
import { DataTable } from '../ui/data-table.js';
import page from '../ui/page.module.css';
import { ShowMore } from '../ui/show-more.js';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { StateTag } from './import-state.js';
import { importsQuery, type ImportRun } from './imports.api.js';
import { NewImport } from './new-import.js';

function RunTable({ runs }: { runs: readonly ImportRun[] }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  return (
    <DataTable
      label={t`Imports so far`}
      columns={[t`File`, t`State`, t`New`, t`Updated`, t`Duplicate`, t`Rejected`, t`Started`]}
    >
      {runs.map((run) => (
        <tr key={run.id}>
          <td>
            <Link to="/imports/$id" params={{ id: run.id }}>
              <bdi>{run.fileName}</bdi>
            </Link>
          </td>
          <td>
            <StateTag run={run} />
          </td>
          <td className={page.number}>{format.number(run.counts.accepted)}</td>
          <td className={page.number}>{format.number(run.counts.updated)}</td>
          <td className={page.number}>{format.number(run.counts.duplicate)}</td>
          <td className={page.number}>{format.number(run.counts.rejected)}</td>
          <td className={page.number}>{format.moment(run.createdAt)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

export function ImportsPage() {
  const { t } = useLingui();
  const { like } = useSearch({ from: '/inside/imports' });
  const runs = useInfiniteQuery(importsQuery);
  const items = runs.data?.pages.flatMap((it) => it.items) ?? [];
  return (
    <div className={page.page}>
      <title>{t`Imports · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Imports</Trans>
          </h1>
          <p>
            <Trans>
              Bring in reviews, tickets or survey answers from a file. The same file twice adds nothing twice.
            </Trans>
          </p>
        </div>
      </header>
      <NewImport like={typeof like === 'string' ? like : undefined} />
      <div className={`${page.panel} ${page.flush}`}>
        {runs.isPending && (
          <div style={{ paddingInline: '1rem' }}>
            <Skeleton lines={4} />
          </div>
        )}
        {runs.isError && <ErrorPanel error={runs.error} retry={() => void runs.refetch()} />}
        {items.length > 0 && <RunTable runs={items} />}
        {runs.data && items.length === 0 && (
          <p className={page.soft} style={{ padding: '1rem' }}>
            <Trans>Nothing was imported yet. Imports appear here with their counts and rejected rows.</Trans>
          </p>
        )}
      </div>
      <ShowMore list={runs}>
        <Trans>Show earlier imports</Trans>
      </ShowMore>
    </div>
  );
}
