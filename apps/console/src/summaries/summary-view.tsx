/** What the language model made of feedback: sentences of its own, each with quotes that lead to their items. */
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.js';
import page from '../ui/page.module.css';
import type { Summary } from './summaries.api.js';
import styles from './summaries.module.css';

export function SummaryView({ summary }: { summary: Summary }) {
  const { format } = useLanguage();
  const sum = (of: 'read' | 'total') => summary.selections.reduce((all, it) => all + it[of], 0);
  return (
    <div className={styles.summary}>
      {summary.answered ? (
        <p dir="auto" className={styles.gist}>
          {summary.summary}
        </p>
      ) : (
        <p>
          <Trans>The feedback says nothing about this question.</Trans>
        </p>
      )}
      <ul className={styles.points}>
        {summary.points.map((point, index) => (
          <li key={index} dir="auto">
            <b>{point.text}</b>
            <ul>
              {point.quotes.map((it, at) => (
                <li key={at} dir="auto">
                  <Link to="/feedback/$id" params={{ id: it.feedbackId }}>
                    <q>{it.quote}</q>
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className={`${page.soft} ${page.small}`}>
        <Trans>
          Made of {format.number(sum('read'))} of {format.number(sum('total'))} pieces of feedback by{' '}
          <bdi>{summary.model}</bdi>. Each quote was found in its piece, word by word; the sentences between
          are the model’s own.
        </Trans>{' '}
        {summary.cached ? (
          <Trans>Kept from before, it took no tokens.</Trans>
        ) : (
          <Trans>It took {format.number(summary.tokens)} tokens.</Trans>
        )}
      </p>
    </div>
  );
}
