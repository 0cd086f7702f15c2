/** How far something is. */
import { Progress } from '@base-ui/react/progress';
import styles from './progress-bar.module.css';

/** `value` from 0 to 1, or null when it can't be told. */
export function ProgressBar({ label, value }: { label: string; value: number | null }) {
  return (
    <Progress.Root value={value === null ? null : Math.round(value * 100)} className={styles.root}>
      <Progress.Label className={styles.label}>{label}</Progress.Label>
      <Progress.Track className={styles.track}>
        <Progress.Indicator className={styles.indicator} />
      </Progress.Track>
    </Progress.Root>
  );
}
