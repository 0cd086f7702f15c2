/** What was found in the quarantine, with a box at each of which something can be decided. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { DataTable } from '../ui/data-table.js';
import page from '../ui/page.module.css';
import { Tag } from '../ui/tag.js';
import type { Quarantined } from './quarantine.api.js';
import { toggledId } from './quarantine.filter.js';
import { Place, ReasonText, useStageNames } from './quarantine.labels.js';
import styles from './quarantine.module.css';

interface QuarantineTableProps {
  items: readonly Quarantined[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** Looks for all with that reason. */
  onCode: (code: string) => void;
}

function State({ item }: { item: Quarantined }) {
  const { format } = useLanguage();
  return (
    <>
      {item.edited && (
        <Tag tone="mixed">
          <Trans>Corrected</Trans>
        </Tag>
      )}
      {item.attempts > 0 && (
        <p className={page.soft}>
          <Trans>Replayed so far: {format.number(item.attempts)}</Trans>
        </p>
      )}
      {item.decidedAt && (
        <p className={page.soft}>
          {item.state === 'discarded' ? (
            <Trans>Discarded: {format.moment(item.decidedAt)}</Trans>
          ) : (
            <Trans>Replayed: {format.moment(item.decidedAt)}</Trans>
          )}
        </p>
      )}
      {item.discardReason && (
        <p>
          <bdi>{item.discardReason}</bdi>
        </p>
      )}
    </>
  );
}

export function QuarantineTable({ items, chosen, onChoose, onCode }: QuarantineTableProps) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const stages = useStageNames();
  const open = items.filter((it) => it.state === 'open');
  const all = open.length > 0 && open.every((it) => chosen.has(it.id));
  return (
    <DataTable
      label={t`Quarantine`}
      columns={[
        open.length > 0 && (
          <th key="box" scope="col" className={styles.box}>
            <input
              type="checkbox"
              aria-label={t`Choose all that are shown`}
              checked={all}
              onChange={() => onChoose(all ? new Set() : new Set(open.map((it) => it.id)))}
            />
          </th>
        ),
        t`Reason`,
        t`What it is`,
        t`When`,
        t`Decide`,
      ]}
    >
      {items.map((it) => (
        <tr key={it.id}>
          {open.length > 0 && (
            <td className={styles.box}>
              {it.state === 'open' && (
                <input
                  type="checkbox"
                  aria-label={t`Choose: ${it.reason.message}`}
                  checked={chosen.has(it.id)}
                  onChange={() => onChoose(toggledId(chosen, it.id))}
                />
              )}
            </td>
          )}
          <td className={styles.reason}>
            <ReasonText reason={it.reason} />
          </td>
          <td>
            <p>{stages[it.stage]}</p>
            <p className={page.soft}>
              <Place item={it} />
            </p>
            <State item={it} />
          </td>
          <td className={page.number}>{format.moment(it.failedAt)}</td>
          <td>
            <p>
              <Link to="/quarantine/$id" params={{ id: it.id }}>
                {it.state === 'open' ? <Trans>Look and correct</Trans> : <Trans>Look</Trans>}
              </Link>
            </p>
            <Button look="quiet" className={styles.alike} onClick={() => onCode(it.reason.code)}>
              <Trans>All with this reason</Trans>
            </Button>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
