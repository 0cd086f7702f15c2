/** No theme yet: what is missing, in figures, or that there is nothing to tell. */
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { Empty } from '../ui/states.js';
import { lackingOf, whyNone } from './theme.figures.js';
import { themeSettingsQuery, type DataOf, type ThemeList } from './themes.api.js';
import styles from './themes.module.css';

function Lacking({ data }: { data: readonly DataOf[] }) {
  const { format } = useLanguage();
  const labels = useLabels();
  const { data: settings } = useQuery(themeSettingsQuery);
  if (!settings) return null;
  const { windowDays } = settings;
  return (
    <ul className={styles.lacking}>
      {data.map((it) => (
        <li key={it.language}>
          <Trans>
            {labels.value('language', it.language)}: {format.number(it.now)} of {format.number(it.neededNow)}{' '}
            items in the last {format.number(windowDays)} days, and {format.number(it.before)} of{' '}
            {format.number(it.neededBefore)} in the {format.number(4 * windowDays)} days before.
          </Trans>
        </li>
      ))}
    </ul>
  );
}

export function NoThemes({ list, actions }: { list: ThemeList; actions: ReactNode }) {
  const lacking = lackingOf(list.data);
  const why = whyNone(list);
  const title = {
    too_little: <Trans>Too little feedback to compare yet</Trans>,
    not_looked: <Trans>Nobody has looked yet</Trans>,
    none: <Trans>Nothing has grown more than by chance</Trans>,
  }[why];
  return (
    <Empty title={title} actions={why !== 'too_little' && actions}>
      <p>
        <Trans>
          The hub looks by itself for what customers write about more, or less, than they did. Nothing has to
          be set up.
        </Trans>
      </p>
      {lacking.length > 0 && <Lacking data={lacking} />}
      {why === 'too_little' && (
        <p>
          <Trans>Where feedback comes in slowly, compare longer windows.</Trans>
        </p>
      )}
    </Empty>
  );
}
