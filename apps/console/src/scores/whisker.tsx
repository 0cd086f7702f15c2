/** A score as a dot with its 95 % interval as a whisker, on the metric's axis; the figures are said beside it. */
import { useLanguage } from '../i18n/language.js';
import { placeOn, sayScore, ticksOf, type Measure } from './score.scale.js';
import styles from './whisker.module.css';

interface WhiskerProps {
  measure: Measure;
  score: { score: number | null; low: number | null; high: number | null; smallSample: boolean };
  /** A line across, for the score of all together. */
  reference?: number | null;
  significant?: boolean;
}

export function Whisker({ measure, score, reference, significant = false }: WhiskerProps) {
  const { direction } = useLanguage();
  const place = placeOn(measure, direction);
  const x = (value: number) => `${place(value)}%`;
  return (
    <svg
      className={styles.whisker}
      data-small={score.smallSample || undefined}
      data-significant={significant || undefined}
      aria-hidden="true"
    >
      {ticksOf(measure).map((tick) => (
        <line key={tick} x1={x(tick)} x2={x(tick)} y1="0" y2="100%" className={styles.grid} />
      ))}
      {typeof reference === 'number' && (
        <line x1={x(reference)} x2={x(reference)} y1="0" y2="100%" className={styles.reference} />
      )}
      {score.low !== null && score.high !== null && (
        <line x1={x(score.low)} x2={x(score.high)} y1="50%" y2="50%" className={styles.interval} />
      )}
      {score.score !== null && <circle cx={x(score.score)} cy="50%" r="5.5" className={styles.dot} />}
    </svg>
  );
}

/** The axis's values, as HTML above the whiskers. */
export function Axis({ measure }: { measure: Measure }) {
  const { direction, format } = useLanguage();
  const place = placeOn(measure, direction);
  return (
    <div className={styles.axis} dir="ltr" aria-hidden="true">
      {ticksOf(measure).map((tick) => (
        <span key={tick} style={{ insetInlineStart: `${place(tick)}%` }}>
          <bdi>{sayScore(measure.metric, tick, format)}</bdi>
        </span>
      ))}
    </div>
  );
}
