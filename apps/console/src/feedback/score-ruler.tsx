/** A score on its own scale: one tick per point, the given one raised. No two scales look alike, so none is mistaken for another. */
import { Trans } from '@lingui/react/macro';
import { scoreBand } from '@voc/scores';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import type { FeedbackScore } from './feedback.types.js';
import styles from './score-ruler.module.css';

/** Scales with more points than this get a plain number. */
const MOST_TICKS = 12;

export function ScoreRuler({ score }: { score: FeedbackScore }) {
  const { format } = useLanguage();
  const labels = useLabels();
  const points = score.max - score.min + 1;
  const exact = Number.isInteger(score.min) && Number.isInteger(score.max) && points <= MOST_TICKS;
  return (
    <span className={`${styles.score} ${styles[scoreBand(score)]}`}>
      <span className={styles.metric}>{labels.value('metric', score.metric)}</span>
      {exact && (
        <span className={styles.ticks} aria-hidden="true">
          {Array.from({ length: points }, (_, index) => (
            <i key={index} data-on={score.min + index === Math.round(score.value) || undefined} />
          ))}
        </span>
      )}
      <span className={styles.of}>
        <Trans>
          <b>{format.number(score.value, 1)}</b>/{format.number(score.max)}
        </Trans>
      </span>
    </span>
  );
}
