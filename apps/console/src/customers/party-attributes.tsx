/** Attributes as they are, and beside them as they were on a day of the past. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { DataTable } from '../ui/data-table.js';
import { DayPicker } from '../ui/day-picker.js';
import page from '../ui/page.module.css';
import { ErrorPanel } from '../ui/states.js';
import { Tag } from '../ui/tag.js';
import { AttributeValue } from './attribute-value.js';
import { attributeRows } from './attribute.changes.js';
import { partyQuery, type Party, type PartyKind } from './customers.api.js';
import styles from './customers.module.css';

/** The end of that day, or now where it is today. */
function instantOf(day: string): string | undefined {
  const end = new Date(`${day}T23:59:59`);
  if (Number.isNaN(end.getTime())) return undefined;
  return new Date(Math.min(end.getTime(), Date.now())).toISOString();
}

const daysBefore = (days: number): string => {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((it) => String(it).padStart(2, '0'))
    .join('-');
};

export function PartyAttributes({ kind, party }: { kind: PartyKind; party: Party }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const [day, setDay] = useState('');
  const at = day === '' ? undefined : instantOf(day);
  const then = useQuery({ ...partyQuery(kind, party.id, at), enabled: at !== undefined });
  const before = at === undefined ? undefined : then.data?.attributes;
  const rows = attributeRows(before, party.attributes);
  const changes = rows.filter((it) => it.changed).length;
  const shownDay = format.shortDay(`${day}T12:00:00`);
  return (
    <section className={`${page.panel} ${page.stack}`} aria-labelledby="attributes">
      <h2 id="attributes" className={styles.title}>
        <Trans>Attributes</Trans>
      </h2>
      <div className={styles.moment}>
        <DayPicker label={t`Compare with a day of the past`} day={day} onChange={setDay} />
        <Button onClick={() => setDay(daysBefore(30))}>
          <Trans>30 days ago</Trans>
        </Button>
        <Button onClick={() => setDay(daysBefore(365))}>
          <Trans>A year ago</Trans>
        </Button>
        {day !== '' && (
          <Button look="quiet" onClick={() => setDay('')}>
            <Trans>Only now</Trans>
          </Button>
        )}
      </div>
      {then.isError && at !== undefined && (
        <ErrorPanel error={then.error} retry={() => void then.refetch()} />
      )}
      <p role="status" className={page.soft}>
        {before &&
          (changes === 0 ? (
            <Trans>Nothing was otherwise on {shownDay}.</Trans>
          ) : (
            <Trans>
              {format.number(changes)} of {format.number(rows.length)} were otherwise on {shownDay}.
            </Trans>
          ))}
      </p>
      {rows.length === 0 && (
        <p className={page.soft}>
          <Trans>No attribute is known. Systems tell them with their events and customers.</Trans>
        </p>
      )}
      {rows.length > 0 && (
        <DataTable label={t`Table of attributes`} columns={[t`Attribute`, before && shownDay, t`Now`]}>
          {rows.map((it) => (
            <tr key={it.name} className={it.changed ? styles.changed : undefined}>
              <th scope="row">
                <bdi>{it.name}</bdi>
              </th>
              {before && (
                <td>
                  <AttributeValue value={it.then} />
                </td>
              )}
              <td>
                <AttributeValue value={it.now} />{' '}
                {it.changed && (
                  <Tag tone="mixed">
                    <Trans>changed</Trans>
                  </Tag>
                )}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </section>
  );
}
