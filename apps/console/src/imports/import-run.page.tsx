/** One import as it goes: how far it is, what became of each row, and which rows were rejected and why. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.js';
import { ButtonLink } from '../ui/button.js';
import { DataTable } from '../ui/data-table.js';
import page from '../ui/page.module.css';
import { Refusal } from '../ui/refusal.js';
import { ProgressBar } from '../ui/progress-bar.js';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { ImportControls, RejectedFile } from './import-controls.js';
import { type Pace, useLiveImport } from './import-live.js';
import { StateTag } from './import-state.js';
import { broughtIn, importQuery, isOpen, isSettling, isUnderWay, type ImportRun } from './imports.api.js';
import styles from './imports.module.css';

function Counts({ run }: { run: ImportRun }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const counts = [
    { name: t`Read`, value: run.counts.read },
    { name: t`New`, value: run.counts.accepted, tone: 'positive' },
    { name: t`Updated`, value: run.counts.updated, tone: 'accent' },
    { name: t`Duplicate`, value: run.counts.duplicate },
    { name: t`Rejected`, value: run.counts.rejected, tone: run.counts.rejected > 0 ? 'negative' : undefined },
    { name: t`Searchable`, value: run.searchable, tone: 'accent' },
  ];
  return (
    <dl className={styles.counts}>
      {counts.map(({ name, value, tone }) => (
        <div key={name} data-tone={tone}>
          <dt>{name}</dt>
          <dd>{typeof value === 'number' ? format.number(value) : '…'}</dd>
        </div>
      ))}
    </dl>
  );
}

function Progress({ run, pace }: { run: ImportRun; pace: Pace | undefined }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  if (isOpen(run)) {
    const share = run.bytes.total > 0 ? run.bytes.done / run.bytes.total : null;
    const far = share === null ? '' : format.percent(share);
    const going = run.state === 'queued' ? t`Waiting for its turn` : t`Reading the file ${far}`;
    const label = run.state === 'paused' ? t`Paused at ${far}` : going;
    return (
      <>
        <ProgressBar label={label} value={share} />
        {run.state === 'running' && pace && pace.rowsPerSecond > 0 && (
          <p className={page.soft}>
            <Trans>{format.number(pace.rowsPerSecond)} rows a second</Trans>
            {pace.secondsLeft !== undefined && (
              <>
                {' · '}
                <Trans>{format.number(pace.secondsLeft)} seconds left</Trans>
              </>
            )}
          </p>
        )}
        {run.waiting && (
          <p className={page.soft}>
            <Trans>
              It waits for <bdi>{run.waiting}</bdi> and goes on by itself.
            </Trans>
          </p>
        )}
      </>
    );
  }
  if (isSettling(run)) {
    const found = run.searchable ?? 0;
    const done = format.number(found);
    const all = format.number(broughtIn(run));
    return (
      <ProgressBar
        label={t`Understanding and indexing: ${done} of ${all} found by the search`}
        value={found / broughtIn(run)}
      />
    );
  }
  return null;
}

function Failure({ problem }: { problem: ImportRun['problem'] }) {
  return (
    <div className={styles.failure} role="alert">
      <b>
        <Trans>The import stopped.</Trans>
      </b>{' '}
      {problem && <bdi>{problem.detail}</bdi>}{' '}
      <Trans>
        Correct the file or its mapping and import it again: rows that are in already are not doubled.
      </Trans>
      {problem?.errors?.map((error) => (
        <p key={error.pointer + error.detail}>
          <code dir="ltr">{error.pointer}</code> <bdi>{error.detail}</bdi>
        </p>
      ))}
    </div>
  );
}

function Rejected({ run }: { run: ImportRun }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const errors = run.errors ?? [];
  if (errors.length === 0) return null;
  const hidden = run.counts.rejected - errors.length;
  return (
    <div className={`${page.panel} ${page.flush}`}>
      <DataTable label={t`Rejected rows`} columns={[t`Line`, t`Why it was rejected`]}>
        {errors.map((error) => (
          <tr key={`${error.line}:${error.reason}`}>
            <td className={page.number}>{format.number(error.line)}</td>
            <td>
              <Refusal code={error.code} message={error.reason} />
            </td>
          </tr>
        ))}
      </DataTable>
      {hidden > 0 && (
        <p className={`${page.soft} ${styles.hidden}`}>
          <Trans>and {format.number(hidden)} more</Trans>
        </p>
      )}
    </div>
  );
}

function Run({ run }: { run: ImportRun }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const pace = useLiveImport(run.id, isOpen(run));
  return (
    <>
      <title>{t`${run.fileName} · Imports · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <bdi>{run.fileName}</bdi>
          </h1>
          <p className={page.row}>
            <StateTag run={run} /> {format.moment(run.createdAt)}
          </p>
        </div>
        {(run.searchable ?? 0) > 0 && (
          <ButtonLink to="/" search={{ 'f.importId': run.id }} look={isUnderWay(run) ? 'plain' : 'primary'}>
            <Trans>Show what came in</Trans>
          </ButtonLink>
        )}
      </header>
      <section className={`${page.panel} ${page.stack}`} aria-label={t`Progress`}>
        <Progress run={run} pace={pace} />
        <Counts run={run} />
        <ImportControls run={run} />
        <RejectedFile run={run} />
        {run.state === 'failed' && <Failure problem={run.problem} />}
      </section>
      <Rejected run={run} />
    </>
  );
}

export function ImportRunPage() {
  const { id } = useParams({ from: '/inside/imports/$id' });
  const run = useQuery(importQuery(id));
  return (
    <div className={page.page}>
      <p className={page.small}>
        <Link to="/imports">
          <Trans>All imports</Trans>
        </Link>
      </p>
      {run.isPending && <Skeleton />}
      {run.isError && <ErrorPanel error={run.error} retry={() => void run.refetch()} />}
      {run.data && <Run run={run.data} />}
    </div>
  );
}
