/** Small labels: a neutral tag, and a sentiment with its colour, shape and word (never colour alone). */
import type { ReactNode } from 'react';
import type { SentimentLabel } from '../feedback/feedback.types.js';
import { useLabels } from '../i18n/labels.js';
import styles from './tag.module.css';

export type Tone = 'positive' | 'negative' | 'mixed' | 'neutral';

export const toneOf = (label: SentimentLabel | undefined): Tone =>
  label === undefined
    ? 'neutral'
    : label.endsWith('positive')
      ? 'positive'
      : label.endsWith('negative')
        ? 'negative'
        : label === 'mixed'
          ? 'mixed'
          : 'neutral';

const SHAPES: Record<Tone, string> = { positive: '▲', negative: '▼', mixed: '◆', neutral: '●' };

export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}

export function SentimentTag({ label }: { label: SentimentLabel }) {
  const labels = useLabels();
  const tone = toneOf(label);
  return (
    <span className={`${styles.sentiment} ${styles[`${tone}Ink`]}`}>
      <span aria-hidden="true" className={styles.shape}>
        {SHAPES[tone]}
      </span>
      {labels.value('sentiment', label)}
    </span>
  );
}
