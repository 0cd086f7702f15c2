/** Groups of a score: figure, sample, dot and whisker on one axis, and whether a group truly differs from the rest. */
import { Trans, useLingui } from '@lingui/react/macro';
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import page from '../ui/page.module.css';
import { Tag } from '../ui/tag.js';
import styles from './group-table.module.css';
import { sayDifference, sayScore } from './score.scale.js';
import type { Difference, Group, Scores } from './scores.api.js';
import type { Metric } from '../feedback/feedback.types.js';
import { Axis, Whisker } from './whisker.js';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });
const column = createColumnHelper<typeof features, Group>();
/** What can be sorted by; the cells are drawn below. */
const columns = column.columns([
  column.accessor('value', { id: 'value' }),
  column.accessor('n', { id: 'n' }),
  column.accessor((it) => it.score ?? Number.NEGATIVE_INFINITY, { id: 'score' }),
  column.accessor((it) => it.vsRest?.difference ?? 0, { id: 'difference' }),
]);

function VersusRest({ metric, difference }: { metric: Metric; difference?: Difference | null }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  if (!difference || difference.difference === null || difference.low === null || difference.high === null) {
    return <span className={page.soft}>–</span>;
  }
  const say = (value: number) => sayDifference(metric, value, format);
  const better = difference.difference > 0;
  const p = format.number(difference.pAdjusted ?? 1, 3);
  return (
    <span className={styles.versus} title={t`Adjusted p = ${p}`}>
      {difference.significant ? (
        <Tag tone={better ? 'positive' : 'negative'}>
          <span aria-hidden="true">{better ? '▲' : '▼'}</span>
          <bdi>{say(difference.difference)}</bdi>
        </Tag>
      ) : (
        <span className={page.soft}>
          <Trans>No clear difference</Trans>
        </span>
      )}
      <span className={styles.range}>
        <Trans>
          <bdi>{say(difference.low)}</bdi> to <bdi>{say(difference.high)}</bdi>
        </Trans>
      </span>
    </span>
  );
}

interface GroupTableProps {
  scores: Scores;
  by: string;
  /** Address of the feedback behind a group. */
  searchOf: (value: string) => Record<string, string | string[]>;
  onNarrow: (value: string) => void;
}

export function GroupTable({ scores, by, searchOf, onNarrow }: GroupTableProps) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const labels = useLabels();
  const { metric, total, groups } = scores;
  const table = useTable({
    features,
    columns,
    data: groups,
    initialState: { sorting: [{ id: 'score', desc: true }] },
  });
  const sorting = table.state.sorting[0];
  const heads = [
    { id: 'value', name: labels.facet(by) },
    { id: 'n', name: t`Answers` },
    { id: 'score', name: labels.value('metric', metric) },
    { id: 'difference', name: t`Against the rest` },
  ];
  const head = (id: string) => {
    const on = sorting?.id === id;
    const Arrow = sorting?.desc ? ArrowDown : ArrowUp;
    return (
      <th
        scope="col"
        className={styles[id]}
        aria-sort={on ? (sorting.desc ? 'descending' : 'ascending') : undefined}
      >
        <button type="button" onClick={() => table.getColumn(id)?.toggleSorting()}>
          {heads.find((it) => it.id === id)?.name}
          {on && <Arrow aria-hidden="true" />}
        </button>
      </th>
    );
  };

  return (
    <table className={styles.table}>
      <caption className={page.visuallyHidden}>
        <Trans>
          {labels.value('metric', metric)} by {labels.facet(by)}
        </Trans>
      </caption>
      <thead>
        <tr>
          {head('value')}
          {head('n')}
          {head('score')}
          <th scope="col" className={styles.chart}>
            <span className={page.visuallyHidden}>{t`Score with its 95% interval`}</span>
            <Axis measure={total} />
          </th>
          {head('difference')}
        </tr>
      </thead>
      <tbody>
        {table.getRowModel().rows.map(({ original: group }) => (
          <tr key={group.value}>
            <th scope="row" className={styles.value}>
              <button type="button" onClick={() => onNarrow(group.value)} title={t`Only this group`}>
                <bdi>{group.label ?? labels.value(by, group.value)}</bdi>
              </button>
            </th>
            <td className={styles.n}>
              <Link to="/" search={searchOf(group.value)} title={t`Show the feedback`}>
                {format.number(group.n)}
              </Link>{' '}
              {group.smallSample && (
                <Tag tone="mixed">
                  <Trans>few</Trans>
                </Tag>
              )}
            </td>
            <td className={styles.score}>
              {group.score === null || group.low === null || group.high === null ? (
                '–'
              ) : (
                <>
                  <b>
                    <bdi>{sayScore(metric, group.score, format)}</bdi>
                  </b>
                  <span className={styles.range}>
                    <Trans>
                      <bdi>{sayScore(metric, group.low, format)}</bdi> to{' '}
                      <bdi>{sayScore(metric, group.high, format)}</bdi>
                    </Trans>
                  </span>
                </>
              )}
            </td>
            <td className={styles.chart}>
              <Whisker
                measure={total}
                score={group}
                reference={total.score}
                significant={group.vsRest?.significant ?? false}
              />
            </td>
            <td className={styles.difference}>
              <VersusRest metric={metric} difference={group.vsRest} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
