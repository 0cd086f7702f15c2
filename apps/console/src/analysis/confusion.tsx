/** A confusion matrix: what texts were, and what was said of them; the darker, the more. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useLanguage } from '../i18n/language.js';
import { useLabels } from '../i18n/labels.js';
import styles from './analysis.module.css';

const CLASSES = ['negative', 'neutral', 'positive'] as const;

/** `counts`: rows are the truth, columns what was said. */
export function Confusion({ counts, name }: { counts: readonly number[][]; name: string }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const labels = useLabels();
  return (
    <table className={styles.confusion} aria-label={t`Confusion matrix: ${name}`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>really ↓ said →</Trans>
          </th>
          {CLASSES.map((it) => (
            <th key={it} scope="col">
              {labels.value('sentiment', it)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CLASSES.map((truth, row) => {
          const total = counts[row]?.reduce((sum, it) => sum + it, 0) ?? 0;
          return (
            <tr key={truth}>
              <th scope="row">{labels.value('sentiment', truth)}</th>
              {CLASSES.map((said, column) => {
                const count = counts[row]?.[column] ?? 0;
                const share = total === 0 ? 0 : count / total;
                return (
                  <td
                    key={said}
                    data-right={row === column || undefined}
                    style={{ '--share': `${Math.round(share * 60)}%` } as React.CSSProperties}
                  >
                    {format.number(count)}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
