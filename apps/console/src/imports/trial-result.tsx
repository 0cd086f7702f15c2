/** What would become of the first rows: how many would be taken, which would be refused and why, and the rows themselves. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useLanguage } from '../i18n/language.js';
import { DataTable } from '../ui/data-table.js';
import { Refusal } from '../ui/refusal.js';
import type { Preview } from './imports.api.js';
import styles from './imports.module.css';

const SHOWN = 5;

export function TrialResult({ preview }: { preview: Preview }) {
  const { format } = useLanguage();
  const { tried, problems } = preview;
  if (tried === 0)
    return (
      <p className={styles.warning} role="status">
        <Trans>The file has columns, but no rows to try yet.</Trans>
      </p>
    );
  if (problems.length === 0)
    return (
      <p className={styles.fine} role="status">
        <CircleCheck aria-hidden="true" />
        <Plural
          value={tried}
          one="The first row can be taken as it is."
          other={`The first ${format.number(tried)} rows can be taken as they are.`}
        />
      </p>
    );
  return (
    <div className={styles.warning} role="status">
      <p className={styles.fine}>
        <TriangleAlert aria-hidden="true" />
        <Trans>
          Of the first {format.number(tried)} rows {format.number(problems.length)} would be refused. The
          others come in anyway; change the mapping if it is not the rows that are wrong.
        </Trans>
      </p>
      <ul className={styles.problems}>
        {problems.slice(0, SHOWN).map((it) => (
          <li key={`${it.line}${it.code}`}>
            <Trans>Line {format.number(it.line)}:</Trans> <Refusal code={it.code} message={it.reason} />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function FirstRows({ preview }: { preview: Preview }) {
  const { t } = useLingui();
  return (
    <details className={styles.details}>
      <summary>
        <Trans>Show the first rows as they were read</Trans>
      </summary>
      <DataTable
        label={t`First rows`}
        columns={preview.columns.map((it) => (
          <th key={it.name} scope="col">
            <bdi>{it.name}</bdi>
          </th>
        ))}
        className={styles.columnsTable}
      >
        {preview.rows.map((row, index) => (
          <tr key={index}>
            {preview.columns.map((it, place) => (
              <td key={it.name} className={styles.example}>
                <bdi>{row[place]}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
    </details>
  );
}
