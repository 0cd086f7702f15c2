/** The share of a theme over time as a small line. */
import { useLingui } from '@lingui/react/macro';
import { useLanguage } from '../i18n/language.js';
import { digitsOf, peakOf, sparkPath } from './theme.figures.js';
import styles from './themes.module.css';
import type { HistoryPoint } from './themes.api.js';

export function Sparkline({ history }: { history: readonly HistoryPoint[] }) {
  const { t } = useLingui();
  const { direction, format } = useLanguage();
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last || history.length < 2) return null;
  const highest = peakOf(history);
  const peak = format.percent(highest / 100, digitsOf(highest));
  return (
    <figure className={styles.history}>
      <svg
        role="img"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-label={t`Share of the items over time, ${peak} at its peak`}
      >
        <path d={sparkPath(history, direction)} />
      </svg>
      <figcaption>
        <span>{format.shortDay(first.from)}</span>
        <span>{t`at its peak ${peak}`}</span>
        <span>{format.shortDay(last.to)}</span>
      </figcaption>
    </figure>
  );
}
