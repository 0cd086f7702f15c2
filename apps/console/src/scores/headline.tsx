/** The score of all together: the figure, its interval, its sample, how it is reckoned and how the answers spread. */
import { Trans, useLingui } from '@lingui/react/macro';
import { scoreBand, type Score } from '@voc/scores';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import page from '../ui/page.module.css';
import { Tag } from '../ui/tag.js';
import styles from './headline.module.css';
import { sayScore } from './score.scale.js';
import { Axis, Whisker } from './whisker.js';

function Spread({ score }: { score: Score }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const most = Math.max(1, ...score.distribution.map((it) => it.count));
  return (
    <figure className={styles.spread}>
      <figcaption>
        <Trans>How the answers spread</Trans>
      </figcaption>
      <ol>
        {score.distribution.map(({ value, count }) => (
          <li key={value} className={styles[scoreBand({ metric: score.metric, value, ...score.scale })]}>
            <span className={styles.column}>
              <span className={styles.bar} style={{ blockSize: `${(100 * count) / most}%` }}>
                <span className={styles.count}>{format.number(count)}</span>
              </span>
            </span>
            <b>
              <span className={page.visuallyHidden}>{t`Answer`} </span>
              {format.number(value, 1)}
            </b>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function Bands({ score }: { score: Score }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const names =
    score.metric === 'nps'
      ? { low: t`Detractors`, middle: t`Passives`, high: t`Promoters` }
      : { low: t`Low`, middle: t`Middle`, high: t`High` };
  return (
    <ul className={styles.bands}>
      {(['low', 'middle', 'high'] as const).map((band) => (
        <li
          key={band}
          className={styles[band]}
          style={{ flexGrow: Math.max(score.bands[band], score.n * 0.02) }}
        >
          <i aria-hidden="true" />
          <span>
            {names[band]} <b>{format.percent(score.bands[band] / score.n)}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Headline({ score, formula }: { score: Score; formula: string }) {
  const { format } = useLanguage();
  const labels = useLabels();
  const { metric } = score;
  if (score.score === null || score.low === null || score.high === null) return null;
  const low = sayScore(metric, score.low, format);
  const high = sayScore(metric, score.high, format);
  return (
    <section className={`${page.panel} ${styles.headline}`} aria-label={labels.value('metric', metric)}>
      <div className={styles.figure}>
        <p className={styles.name}>{labels.value('metric', metric)}</p>
        <p className={styles.value}>
          <bdi>{sayScore(metric, score.score, format)}</bdi>
        </p>
        <p>
          <Trans>
            95% interval <bdi>{low}</bdi> to <bdi>{high}</bdi>
          </Trans>
        </p>
        <p className={page.soft}>
          <Trans>n = {format.number(score.n)} answers</Trans>{' '}
          {score.smallSample && (
            <Tag tone="mixed">
              <Trans>Small sample</Trans>
            </Tag>
          )}
        </p>
      </div>
      <div className={styles.drawn}>
        <div>
          <Axis measure={score} />
          <Whisker measure={score} score={score} significant />
        </div>
        <Bands score={score} />
        <p className={styles.formula}>{formula}</p>
      </div>
      <Spread score={score} />
    </section>
  );
}
