/** Says what each column of the file means; a sample of the rows helps to see it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useLabels } from '../i18n/labels.js';
import { Select, TextField } from '../ui/field.js';
import page from '../ui/page.module.css';
import type { Preview } from './file.preview.js';
import styles from './imports.module.css';
import { DATE_FORMATS, ROLES, type DateFormat, type Draft, type Role } from './mapping.draft.js';

const KINDS = ['review', 'ticket', 'survey', 'chat', 'call', 'note', 'social', 'letter', 'other'];

/** Names of the roles, metrics with their scale so that nobody has to guess it. */
function useRoleNames(): Record<Role, string> {
  const { t } = useLingui();
  return {
    ignore: t`Leave out`,
    text: t`What was said`,
    title: t`Title of it`,
    occurredAt: t`Date`,
    nps: t`NPS (0–10)`,
    csat: t`CSAT (1–5)`,
    ces: t`CES (1–7)`,
    psat: t`PSAT (1–5)`,
    rating: t`Rating (1–5)`,
    externalId: t`Id in the source`,
    customer: t`Customer's id`,
    account: t`Customer's account`,
    plan: t`Customer's plan`,
    product: t`Product`,
    stage: t`Journey stage`,
    channel: t`Channel`,
    agent: t`Agent`,
    team: t`Team`,
    url: t`Link to the original`,
    attribute: t`Attribute to filter by`,
  };
}

interface MappingEditorProps {
  preview: Preview;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

export function MappingEditor({ preview, draft, onChange }: MappingEditorProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const roleNames = useRoleNames();
  const roles = ROLES.map((value) => ({ value, label: roleNames[value] }));
  const formatNames: Record<DateFormat, string> = {
    iso: t`ISO date and time`,
    date: t`Date, year first`,
    jalali: t`Jalali date`,
    'epoch-ms': t`Milliseconds since 1970`,
  };
  const hasDate = Object.values(draft.roles).includes('occurredAt');
  return (
    <div className={page.stack}>
      <div className={styles.pair}>
        <Select
          label={t`Kind of feedback`}
          value={draft.kind}
          choices={KINDS.map((value) => ({ value, label: labels.value('kind', value) }))}
          onChange={(kind) => onChange({ ...draft, kind })}
        />
        <TextField
          label={t`Name of the source`}
          value={draft.system}
          maxLength={200}
          help={t`The same name next time makes a second import update instead of double.`}
          onChange={(event) => onChange({ ...draft, system: event.target.value })}
        />
      </div>
      <div
        className={`${page.scroll} ${styles.columnsTable}`}
        tabIndex={0}
        role="region"
        aria-label={t`Columns of the file`}
      >
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Column</Trans>
              </th>
              <th scope="col">
                <Trans>Means</Trans>
              </th>
              <th scope="col">
                <Trans>For example</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map((column, index) => (
              <tr key={`${index}:${column}`}>
                <td>
                  {column === '' ? (
                    <span className={page.soft}>
                      <Trans>(no name)</Trans>
                    </span>
                  ) : (
                    <bdi>{column}</bdi>
                  )}
                </td>
                <td>
                  <div className={styles.role}>
                    <Select
                      bare
                      label={t`Meaning of the column ${column}`}
                      value={draft.roles[column] ?? 'ignore'}
                      choices={roles}
                      onChange={(role) =>
                        onChange({ ...draft, roles: { ...draft.roles, [column]: role as Role } })
                      }
                    />
                    {draft.roles[column] === 'occurredAt' && (
                      <Select
                        bare
                        label={t`How the date is written`}
                        value={draft.dateFormat}
                        choices={DATE_FORMATS.map((value) => ({ value, label: formatNames[value] }))}
                        onChange={(format) => onChange({ ...draft, dateFormat: format as DateFormat })}
                      />
                    )}
                  </div>
                </td>
                <td className={styles.example}>
                  <bdi>{preview.rows.map((row) => row[index]).find((it) => it?.trim())}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!hasDate && (
        <p className={styles.warning}>
          <Trans>No column is a date: every row will count as said at the time of the import.</Trans>
        </p>
      )}
    </div>
  );
}
