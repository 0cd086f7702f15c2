/** Scores: one metric with its interval and sample, in groups by whatever is known. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { METRICS, type Metric } from '../feedback/feedback.types.js';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { FilterChips } from '../search/filter-chips.js';
import { paramsOf, toggled, type Params } from '../search/search.state.js';
import { useSearchState } from '../search/use-search-state.js';
import { ButtonLink } from '../ui/button.js';
import { DateRange } from '../ui/date-range.js';
import { Select } from '../ui/field.js';
import page from '../ui/page.module.css';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { GroupTable } from './group-table.js';
import { Headline } from './headline.js';
import { scoresQuery } from './scores.api.js';
import styles from './scores.module.css';

/** What a score can be grouped by. */
const GROUPINGS = [
  'channel',
  'stage',
  'agent',
  'team',
  'product',
  'account',
  'plan',
  'role',
  'tenure',
  'topic',
  'source',
  'kind',
  'language',
  'stakeholder',
];
const EXTRA = ['metric', 'by'];

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
const metricOf = (value: string | undefined): Metric => METRICS.find((it) => it === value) ?? 'nps';

export function ScoresPage() {
  const { t } = useLingui();
  const { language, format } = useLanguage();
  const labels = useLabels();
  const navigate = useNavigate();
  const params: Params = useSearch({ strict: false });
  const { state, change } = useSearchState(EXTRA);
  const metric = metricOf(one(params['metric']));
  const by = one(params['by']) ?? 'channel';
  const scores = useQuery(scoresQuery(metric, by, state));

  const choose = (part: Params) => void navigate({ to: '.', search: { ...params, ...part } });
  const reset = () => change({ filters: {}, from: undefined, to: undefined });
  const groupings = GROUPINGS.includes(by) ? GROUPINGS : [...GROUPINGS, by];
  const searchOf = (value: string): Params =>
    paramsOf({ ...state, query: '', filters: { ...state.filters, [by]: [value], metric: [metric] } });
  const { data } = scores;

  return (
    <div className={page.page}>
      <title>{t`Scores · VoC Hub`}</title>
      <header className={page.head}>
        <h1>
          <Trans>Scores</Trans>
        </h1>
      </header>
      <div className={styles.controls}>
        <div className={styles.metrics} role="group" aria-label={t`Metric`}>
          {METRICS.map((it) => (
            <button
              key={it}
              type="button"
              aria-pressed={it === metric}
              onClick={() => choose({ metric: it })}
            >
              {labels.value('metric', it)}
            </button>
          ))}
        </div>
        <Select
          label={t`Group by`}
          value={by}
          choices={groupings.map((value) => ({ value, label: labels.facet(value) }))}
          onChange={(value) => choose({ by: value })}
        />
        <DateRange
          from={state.from}
          to={state.to}
          onChange={(range) => change({ from: range.from, to: range.to })}
        />
      </div>
      <FilterChips state={state} onChange={change} onReset={reset} />
      {scores.isPending && <Skeleton lines={8} />}
      {scores.isError && <ErrorPanel error={scores.error} retry={() => void scores.refetch()} />}
      {data && data.total.n > 0 && (
        <div
          className={styles.body}
          data-fading={scores.isPlaceholderData || undefined}
          aria-busy={scores.isFetching}
        >
          <Headline score={data.total} formula={data.definition.formula[language]} />
          {data.otherScales.map((scale) => (
            <p key={`${scale.min}-${scale.max}`} className={page.soft}>
              <Trans>
                {format.number(scale.n)} answers on the scale from {format.number(scale.min)} to{' '}
                {format.number(scale.max)} are left out: scales are never mixed.
              </Trans>
            </p>
          ))}
          {data.groups.length > 0 ? (
            <section className={`${page.panel} ${page.flush}`} aria-label={t`Groups`}>
              <GroupTable
                scores={data}
                by={by}
                searchOf={searchOf}
                onNarrow={(value) => change({ filters: toggled(state.filters, by, value) })}
              />
              <p className={styles.legend}>
                <span className={styles.keyTrue} aria-hidden="true" />
                <Trans>Truly different from the rest</Trans>
                <span className={styles.keySame} aria-hidden="true" />
                <Trans>Within chance</Trans>
                <span className={styles.keySmall} aria-hidden="true" />
                <Trans>Small sample</Trans>
                <span className={styles.keyAll} aria-hidden="true" />
                <Trans>All together</Trans>
              </p>
              {data.moreGroups > 0 && (
                <p className={styles.legend}>
                  <Trans>{format.number(data.moreGroups)} groups with fewer answers are not shown.</Trans>
                </p>
              )}
            </section>
          ) : (
            <p className={page.soft}>
              <Trans>None of these answers has a value for this grouping. Choose another.</Trans>
            </p>
          )}
        </div>
      )}
      {data && data.total.n === 0 && (
        <Empty
          title={<Trans>No answers for this score</Trans>}
          actions={
            <>
              <ButtonLink to="/surveys" look="primary">
                <Trans>Create a survey</Trans>
              </ButtonLink>
              <ButtonLink to="/imports">
                <Trans>Import a file with scores</Trans>
              </ButtonLink>
            </>
          }
        >
          <Trans>Choose another metric, a longer time or fewer filters, or bring scores in.</Trans>
        </Empty>
      )}
    </div>
  );
}
