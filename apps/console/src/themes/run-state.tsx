/** Looking for themes: how a run goes, and what the last one saw. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../i18n/language.js';
import page from '../ui/page.module.css';
import { ProgressBar } from '../ui/progress-bar.js';
import { newestRunQuery, themeSettingsQuery, underWay, type Run } from './themes.api.js';
import styles from './themes.module.css';

/** `last`: the last one that was completed. */
export function RunState({ last }: { last: Run | undefined }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const { data: newest } = useQuery(newestRunQuery);
  const { data: settings } = useQuery(themeSettingsQuery);
  if (underWay(newest)) {
    const label = newest?.state === 'queued' ? t`Waiting to begin` : t`Looking through the texts`;
    return <ProgressBar label={label} value={null} />;
  }
  const sum = (of: 'read' | 'found') => last?.languages.reduce((total, it) => total + it[of], 0) ?? 0;
  return (
    <div role="status">
      {newest?.state === 'failed' && (
        <p className={styles.failed}>
          <Trans>The last run failed. Look again; if that fails too, tell whoever runs the hub.</Trans>
        </p>
      )}
      {last && (
        <p className={page.soft}>
          <Trans>
            Last looked {format.moment(last.finishedAt ?? last.createdAt)}: {format.number(sum('read'))} items
            read, {format.number(sum('found'))} themes had grown.
          </Trans>{' '}
          {settings?.nextRunAt && <Trans>The next run is due {format.moment(settings.nextRunAt)}.</Trans>}
        </p>
      )}
    </div>
  );
}
