/** The figures of a theme: its share before and now, its sentiment, and what goes with it in scores. */
import { Trans } from '@lingui/react/macro';
import { definitions } from '@voc/scores';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import page from '../ui/page.module.css';
import { Tag } from '../ui/tag.js';
import { changeOf, digitsOf, toneOfMean } from './theme.figures.js';
import type { MeanSentiment, ScoreImpact, Theme } from './themes.api.js';
import styles from './themes.module.css';

function Growth({ theme }: { theme: Theme }) {
  const { format } = useLanguage();
  const found = changeOf(theme);
  const percent = (share: number) => format.percent(share / 100, digitsOf(share));
  const points = (value: number) => format.signed(value, digitsOf(value));
  if (!found) {
    const share = theme.of === 0 ? 0 : (100 * theme.count) / theme.of;
    return <b className={styles.figure}>{percent(share)}</b>;
  }
  const { now, before, difference, low, high } = found.change;
  return (
    <>
      <b className={styles.figure}>
        <Trans>
          <bdi>{percent(before.share)}</bdi> → <bdi>{percent(now.share)}</bdi>
        </Trans>
      </b>
      <span>
        <Trans>
          <bdi>{points(difference)}</bdi> points, 95% interval <bdi>{points(low)}</bdi> to{' '}
          <bdi>{points(high)}</bdi>
        </Trans>
      </span>
      <span>
        {found.against === 'past' ? (
          <Trans>
            {format.number(now.count)} of {format.number(now.of)} items, beside the four windows before
          </Trans>
        ) : (
          <Trans>
            {format.number(now.count)} of {format.number(now.of)} items, beside everything before
          </Trans>
        )}
      </span>
    </>
  );
}

function Sentiment({ sentiment }: { sentiment: MeanSentiment }) {
  const { format } = useLanguage();
  const { n, mean, low, high } = sentiment;
  return (
    <>
      <b className={styles.figure}>
        <Tag tone={toneOfMean(sentiment)}>
          <bdi>{format.signed(mean, 2)}</bdi>
        </Tag>
      </b>
      <span>
        <Trans>
          95% interval <bdi>{format.signed(low, 2)}</bdi> to <bdi>{format.signed(high, 2)}</bdi>
        </Trans>
      </span>
      <span>
        <Trans>n = {format.number(n)}</Trans>
      </span>
    </>
  );
}

function Impact({ impact: { metric, impact, low, high, n } }: { impact: ScoreImpact }) {
  const { format } = useLanguage();
  const labels = useLabels();
  const digits = definitions[metric].unit === 'scale' ? 2 : 1;
  return (
    <>
      <b className={styles.figure}>
        {labels.value('metric', metric)} <bdi>{format.signed(impact, digits)}</bdi>
      </b>
      {low !== null && high !== null && (
        <span>
          <Trans>
            95% interval <bdi>{format.signed(low, digits)}</bdi> to <bdi>{format.signed(high, digits)}</bdi>
          </Trans>
        </span>
      )}
      <span>
        <Trans>n = {format.number(n)}</Trans>
      </span>
    </>
  );
}

export function ThemeFigures({ theme }: { theme: Theme }) {
  return (
    <dl className={styles.figures}>
      <div>
        <dt>
          <Trans>Share of the items</Trans>
        </dt>
        <dd className={page.number}>
          <Growth theme={theme} />
        </dd>
      </div>
      {theme.sentiment && (
        <div>
          <dt>
            <Trans>Sentiment</Trans>
          </dt>
          <dd className={page.number}>
            <Sentiment sentiment={theme.sentiment} />
          </dd>
        </div>
      )}
      {theme.impacts.map((it) => (
        <div key={`${it.metric} ${it.min} ${it.max}`}>
          <dt>
            <Trans>Score of all minus the score without it</Trans>
          </dt>
          <dd className={page.number}>
            <Impact impact={it} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
