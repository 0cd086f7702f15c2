/** One re-analysis: why, how far, and what came of it. */
import { useLingui } from '@lingui/react';
import { Trans, useLingui as useMacro } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ProgressBar } from '../ui/progress-bar.js';
import { ErrorPanel } from '../ui/states.js';
import { Tag } from '../ui/tag.js';
import { cancelReanalysis, reanalysesQuery, shareDone, underWay, type Reanalysis } from './reanalyses.api.js';
import styles from './reanalyses.module.css';
import { reasonNames, stateNames, stateTones } from './reanalysis.labels.js';

function Outcome({ of: { total, done, failed, leftOut, state } }: { of: Reanalysis }) {
  const { format } = useLanguage();
  if (total === undefined) return null;
  return (
    <div>
      <p className={page.number}>
        <Trans>
          {format.number(done)} of {format.number(total)} items
        </Trans>
      </p>
      {failed > 0 && (
        <p className={page.soft}>
          <Trans>
            {format.number(failed)} could not be read or had grown too large; they stay as they were.
          </Trans>
        </p>
      )}
      {leftOut !== undefined && leftOut > 0 && (
        <p className={page.soft}>
          <Trans>{format.number(leftOut)} left out: they came in before originals were kept whole.</Trans>
        </p>
      )}
      {state === 'failed' && (
        <p className={page.soft}>
          <Trans>Start another one; if that fails too, tell whoever runs the hub.</Trans>
        </p>
      )}
    </div>
  );
}

export function ReanalysisRow({ of }: { of: Reanalysis }) {
  const { t } = useMacro();
  const { i18n } = useLingui();
  const { format } = useLanguage();
  const labels = useLabels();
  const queryClient = useQueryClient();
  const cancelling = useMutation({
    mutationFn: () => cancelReanalysis(of.id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: reanalysesQuery.queryKey }),
  });
  const open = underWay(of);
  const [done, total] = [format.number(of.done), format.number(of.total ?? 0)];
  const began = of.total !== undefined;
  return (
    <tr>
      <td className={page.number} id={`asked-${of.id}`}>
        {format.moment(of.createdAt)}
      </td>
      <td>
        <div className={styles.state}>
          <p className={page.row}>
            <Tag tone={stateTones[of.state]}>{i18n._(stateNames[of.state])}</Tag>
            {of.finishedAt && (
              <span className={`${page.soft} ${page.number}`}>{format.moment(of.finishedAt)}</span>
            )}
          </p>
          {open ? (
            <div className={styles.running}>
              <ProgressBar
                label={began ? t`${done} of ${total} items` : t`It begins within seconds`}
                value={shareDone(of)}
              />
              <Button
                look="quiet"
                busy={cancelling.isPending}
                aria-describedby={`asked-${of.id}`}
                onClick={() => cancelling.mutate()}
              >
                <Trans>End it</Trans>
              </Button>
            </div>
          ) : (
            <Outcome of={of} />
          )}
          {cancelling.isError && <ErrorPanel error={cancelling.error} />}
        </div>
      </td>
      <td>
        {of.reason === 'model' ? (
          <Link to="/analysis">{i18n._(reasonNames.model)}</Link>
        ) : (
          i18n._(reasonNames[of.reason])
        )}
      </td>
      <td>{of.language ? labels.value('language', of.language) : <Trans>All languages</Trans>}</td>
    </tr>
  );
}
