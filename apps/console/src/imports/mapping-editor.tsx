/** Says what each column of the file means, with what its values look like beside it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { DataTable } from '../ui/data-table.js';
import { Select, TextField } from '../ui/field.js';
import page from '../ui/page.module.css';
import { Tag } from '../ui/tag.js';
import type { PreviewedColumn } from './imports.api.js';
import styles from './imports.module.css';
import { isUnlikely, useKindNames, useRoleNames } from './mapping.labels.js';
import type { Mapping } from './mapping.js';
import { constantsOf, ROLES, newUse, usesOfColumn, withUse, type Role } from './mapping.uses.js';
import { UseFields } from './use-fields.js';

const KINDS = ['review', 'ticket', 'survey', 'chat', 'call', 'note', 'social', 'letter', 'other'];

interface MappingEditorProps {
  columns: readonly PreviewedColumn[];
  mapping: Mapping;
  /** Nobody has changed it: the reasons of the proposal hold. */
  proposed: boolean;
  onChange: (mapping: Mapping) => void;
}

function ColumnRow({
  column,
  mapping,
  proposed,
  onChange,
}: Omit<MappingEditorProps, 'columns'> & { column: PreviewedColumn }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const roles = useRoleNames();
  const kinds = useKindNames();
  const [use, ...more] = usesOfColumn(mapping, column.name);
  const role: Role = use?.role ?? 'none';
  const also = more.map((it) => roles[it.role]).join(language === 'fa' ? '، ' : ', ');
  const kind = kinds[column.kind] ?? column.kind;
  const hasCustomer = mapping.fields.customer !== undefined;
  const offered = ROLES.filter((it) => it !== 'customerAttribute' || hasCustomer || role === it);
  return (
    <tr>
      <th scope="row" className={styles.columnName}>
        <bdi>{column.name}</bdi>
        <p>
          <Tag>{kind}</Tag>
        </p>
      </th>
      <td>
        <div className={styles.role}>
          <Select
            bare
            label={t`Meaning of the column ${column.name}`}
            value={role}
            choices={offered.map((value) => ({ value, label: roles[value] }))}
            onChange={(next) =>
              onChange(withUse(mapping, column.name, newUse(next as Role, column.name, column.kind)))
            }
          />
          {use && (
            <UseFields
              column={column.name}
              use={use}
              onChange={(changed) => onChange(withUse(mapping, column.name, changed))}
            />
          )}
        </div>
        {also && (
          <p className={styles.reason}>
            <Trans>Also: {also}</Trans>
          </p>
        )}
        {isUnlikely(role, column.kind) && column.kind !== 'empty' ? (
          <p className={styles.doubt}>
            <Trans>Its values look like something else: {kind}.</Trans>
          </p>
        ) : (
          proposed && <p className={styles.reason}>{column.reason[language]}</p>
        )}
      </td>
      <td className={styles.example}>
        {column.examples.slice(0, 2).map((it) => (
          <p key={it}>
            <bdi>{it}</bdi>
          </p>
        ))}
      </td>
    </tr>
  );
}

export function MappingEditor({ columns, mapping, proposed, onChange }: MappingEditorProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const roles = useRoleNames();
  const constants = constantsOf(mapping);
  return (
    <div className={page.stack}>
      <div className={styles.pair}>
        <Select
          label={t`Kind of feedback`}
          value={mapping.source.kind}
          choices={KINDS.map((value) => ({ value, label: labels.value('kind', value) }))}
          onChange={(kind) => onChange({ ...mapping, source: { ...mapping.source, kind } })}
        />
        <TextField
          label={t`Name of the source`}
          value={mapping.source.system}
          maxLength={200}
          dir="auto"
          required
          error={mapping.source.system.trim() === '' ? t`Give it a name, such as “app-reviews”.` : undefined}
          help={t`The same name next time makes a second import update instead of double.`}
          onChange={(event) =>
            onChange({ ...mapping, source: { ...mapping.source, system: event.target.value } })
          }
        />
      </div>
      <DataTable
        label={t`Columns of the file`}
        columns={[t`Column`, t`Means`, t`For example`]}
        className={styles.columnsTable}
      >
        {columns.map((column) => (
          <ColumnRow key={column.name} {...{ column, mapping, proposed, onChange }} />
        ))}
      </DataTable>
      {constants.length > 0 && (
        <p className={page.soft}>
          <Trans>On every row:</Trans>{' '}
          {constants.map((it) => (
            <Tag key={it.role + (it.name ?? '')}>
              {it.name ?? roles[it.role]}: <bdi>{String(it.spec['value'])}</bdi>
            </Tag>
          ))}
        </p>
      )}
      {'value' in mapping.fields.occurredAt && (
        <p className={styles.warning}>
          <Trans>No column is a date: every row will count as said at the time of the import.</Trans>
        </p>
      )}
    </div>
  );
}
