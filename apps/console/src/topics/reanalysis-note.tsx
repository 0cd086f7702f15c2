/** How far stored items are in being tagged by the topics of now; it begins by itself after each change. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ProgressBar } from '../ui/progress-bar.js';
import { ErrorPanel } from '../ui/states.js';
import { newestReanalysisQuery, shareDone, startReanalysis, underWay } from '../reanalyses/reanalyses.api.js';

export function ReanalysisNote() {
  const { t } = useLingui();
  const { format } = useLanguage();
  const queryClient = useQueryClient();
  const { data: run } = useQuery(newestReanalysisQuery);
  const start = useMutation({
    mutationFn: () => startReanalysis(),
    onSuccess: (begun) => queryClient.setQueryData(newestReanalysisQuery.queryKey, begun),
  });
  const all = (
    <Link to="/reanalyses">
      <Trans>All re-analyses</Trans>
    </Link>
  );
  if (run && underWay(run)) {
    const { total, done } = run;
    const label =
      total === undefined
        ? t`Stored items are tagged again within seconds`
        : t`Stored items are tagged again: ${format.number(done)} of ${format.number(total)}`;
    return (
      <div>
        <ProgressBar label={label} value={shareDone(run)} />
        <p className={page.small}>{all}</p>
      </div>
    );
  }
  return (
    <div className={page.row} role="status">
      {run?.state === 'completed' && (
        <span className={page.soft}>
          <Trans>
            Stored items carry the topics of now: {format.number(run.done)} were looked at{' '}
            {format.moment(run.finishedAt ?? run.createdAt)}.
          </Trans>
        </span>
      )}
      {run && run.state !== 'completed' && (
        <span>
          <Trans>
            Tagging stored items again was ended before it was done; old items may lack new topics.
          </Trans>
        </span>
      )}
      {run && (
        <Button look="quiet" busy={start.isPending} onClick={() => start.mutate()}>
          <Trans>Tag stored items again</Trans>
        </Button>
      )}
      {run && all}
      {start.isError && <ErrorPanel error={start.error} />}
    </div>
  );
}
