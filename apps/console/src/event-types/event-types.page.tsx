/** Which events arrive: their types, from where, how many, when last, and what the newest one looked like. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useId, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { DataTable } from '../ui/data-table.js';
import { TextField } from '../ui/field.js';
import page from '../ui/page.module.css';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { lastDays } from './event-days.js';
import { eventTypesQuery, type EventType } from './event-types.api.js';
import styles from './event-types.module.css';

const DAYS = 30;

function Days({ type }: { type: EventType }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const days = lastDays(type.days, new Date().toISOString().slice(0, 10), DAYS);
  const most = Math.max(1, ...days.map((it) => it.count));
  const sum = format.number(days.reduce((all, it) => all + it.count, 0));
  return (
    <div className={styles.days} role="img" aria-label={t`${sum} in the last 30 days`} dir="ltr">
      {days.map((it) => (
        <i
          key={it.day}
          data-none={it.count === 0 || undefined}
          style={{ blockSize: `${(it.count / most) * 100}%` }}
          title={`${format.shortDay(`${it.day}T12:00:00`)}: ${format.number(it.count)}`}
        />
      ))}
    </div>
  );
}

function Details({ type }: { type: EventType }) {
  const { t } = useLingui();
  const kinds: Record<string, string> = { text: t`text`, number: t`number`, boolean: t`yes or no` };
  return (
    <div className={styles.details}>
      <div>
        <h2>
          <Trans>Attributes that came</Trans>
        </h2>
        <ul>
          {type.attributes.map((it) => (
            <li key={it.name}>
              <code dir="ltr">{it.name}</code>{' '}
              <span className={page.soft}>
                {it.kinds.map((kind) => kinds[kind] ?? kind).join(' / ')}
                {it.example !== undefined && (
                  <>
                    {' · '}
                    <bdi>{String(it.example)}</bdi>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2>
          <Trans>The newest one, without what looks personal</Trans>
        </h2>
        <pre className={styles.sample} dir="ltr" tabIndex={0}>
          {JSON.stringify(type.sample, null, 2)}
        </pre>
      </div>
    </div>
  );
}

function Rows({ type }: { type: EventType }) {
  const { format } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <Fragment>
      <tr>
        <th scope="row" id={`${id}-name`}>
          <code dir="ltr">{type.type}</code>
        </th>
        <td>
          <code dir="ltr">{type.source}</code>
        </td>
        <td className={page.number}>{format.number(type.count)}</td>
        <td>
          <Days type={type} />
        </td>
        <td className={page.number}>{format.moment(type.lastSeen)}</td>
        <td>
          <Button
            look="quiet"
            aria-expanded={open}
            aria-controls={`${id}-more`}
            aria-describedby={`${id}-name`}
            onClick={() => setOpen(!open)}
          >
            {open ? <Trans>Hide</Trans> : <Trans>Sample</Trans>}
          </Button>
        </td>
      </tr>
      {open && (
        <tr id={`${id}-more`}>
          <td colSpan={6}>
            <Details type={type} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function TypeTable({ types }: { types: readonly EventType[] }) {
  const { t } = useLingui();
  return (
    <div className={`${page.panel} ${page.flush}`}>
      <DataTable
        label={t`Event types`}
        columns={[t`Type`, t`Source`, t`Arrived`, t`Last 30 days`, t`Last seen`, t`Sample`]}
      >
        {types.map((it) => (
          <Rows key={JSON.stringify([it.type, it.source])} type={it} />
        ))}
      </DataTable>
    </div>
  );
}

export function EventTypesPage() {
  const { t } = useLingui();
  const types = useQuery(eventTypesQuery);
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const all = types.data?.items ?? [];
  const shown = all.filter((it) => `${it.type} ${it.source}`.toLowerCase().includes(wanted));
  return (
    <div className={page.page}>
      <title>{t`Events · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Events that arrive</Trans>
          </h1>
          <p>
            <Trans>
              What your systems really send. Any of these can trigger a <Link to="/surveys">survey</Link>.
            </Trans>
          </p>
        </div>
      </header>
      {types.isPending && <Skeleton />}
      {types.isError && <ErrorPanel error={types.error} retry={() => void types.refetch()} />}
      {types.data && all.length === 0 && (
        <Empty title={<Trans>No event has arrived yet</Trans>}>
          <Trans>
            Connected <Link to="/sources">sources</Link> send them, and your own systems by{' '}
            <code dir="ltr">POST /api/v1/events</code>. A new type is here a moment after its first event.
          </Trans>
        </Empty>
      )}
      {all.length > 0 && (
        <>
          <div className={styles.filter}>
            <TextField
              type="search"
              label={t`Part of a type or a source`}
              dir="ltr"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          </div>
          {shown.length > 0 ? (
            <TypeTable types={shown} />
          ) : (
            <p className={page.soft} role="status">
              <Trans>No type or source holds these words.</Trans>
            </p>
          )}
        </>
      )}
      {types.data?.complete === false && (
        <p className={page.soft}>
          <Trans>
            Only 500 types are kept; later ones are not in this list. Send what changes as an attribute, not
            as a type.
          </Trans>
        </p>
      )}
    </div>
  );
}
