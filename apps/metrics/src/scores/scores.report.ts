/** Makes the report of a metric from counted answers: every figure comes from libs/scores; pure. */
import {
  benjaminiHochberg,
  type Bin,
  definitions,
  difference,
  type Difference,
  type Metric,
  type MetricDefinition,
  type Scale,
  type Score,
  scoreOf,
} from '@voc/scores';

/** How many answers with `value` one group has; the group `null` holds all answers. */
export interface CountedAnswers extends Bin {
  group: string | null;
  /** What the group is called, where its value is an id with a name. */
  label?: string | null;
}

/** All answers of a metric that fit, counted by the scale they were given on. */
export interface CountedScale extends Scale {
  n: number;
}

/** A group's difference from all answers outside of it; null where there are none. */
export interface VsRest extends Omit<Difference, 'statistic' | 'degreesOfFreedom'> {
  /** Corrected for the number of groups compared (Benjamini and Hochberg). */
  pAdjusted: number | null;
  /** Whether `pAdjusted` is at most 0.05. */
  significant: boolean;
}

export interface ScoresReport {
  metric: Metric;
  definition: Pick<MetricDefinition, 'id' | 'version' | 'unit' | 'formula'>;
  total: Score;
  /** The groups with the most answers first. */
  groups: (Score & { value: string; label?: string; vsRest: VsRest | null })[];
  /** Groups with fewer answers than those reported. */
  moreGroups: number;
  /** Scales that are left out, since answers on different scales can't be put together. */
  otherScales: CountedScale[];
}

const SIGNIFICANT = 0.05;

/** The scale that most answers were given on, of those that the metric is defined on; its standard one without answers. */
export function chooseScale(
  metric: Metric,
  scales: readonly CountedScale[],
): { scale: Scale; others: CountedScale[] } {
  const { scale: standard } = definitions[metric];
  const isStandard = ({ min, max }: Scale) => min === standard.min && max === standard.max;
  // Only the 11 points of the net promoter score tell promoters from passives.
  const usable = metric === 'nps' ? scales.filter(isStandard) : scales;
  const chosen = usable.reduce<CountedScale | undefined>(
    (most, it) => (it.n > (most?.n ?? 0) ? it : most),
    undefined,
  );
  const scale = chosen === undefined ? standard : { min: chosen.min, max: chosen.max };
  return { scale, others: scales.filter((it) => it !== chosen) };
}

/** `answers` are on `scale`; `groupsInAll` counts the groups there are, with those that `answers` leaves out. */
export function scoresReport(
  metric: Metric,
  scale: Scale,
  answers: readonly CountedAnswers[],
  groupsInAll: number,
  otherScales: readonly CountedScale[],
): ScoresReport {
  const byGroup = Map.groupBy(answers, ({ group }) => group);
  const total = scoreOf(metric, byGroup.get(null) ?? [], scale);
  const groups = [...byGroup]
    .flatMap(([value, bins]) =>
      value === null ? [] : [{ value, ...labelOf(bins), ...scoreOf(metric, bins, scale) }],
    )
    .toSorted((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
  const differences = groups.map((group) => difference(group, scoreOf(metric, restOf(total, group), scale)));
  const adjusted = benjaminiHochberg(differences.map(({ p }) => p));
  const { id, version, unit, formula } = definitions[metric];
  return {
    metric,
    definition: { id, version, unit, formula },
    total,
    groups: groups.map((group, index) => ({
      ...group,
      vsRest: group.n === total.n ? null : vsRest(differences[index], adjusted[index] ?? null),
    })),
    moreGroups: groupsInAll - groups.length,
    otherScales: [...otherScales],
  };
}

function labelOf(answers: readonly CountedAnswers[]): { label?: string } {
  const label = answers.find((it) => typeof it.label === 'string')?.label;
  return typeof label === 'string' ? { label } : {};
}

function restOf(total: Score, group: Score): Bin[] {
  const own = new Map(group.distribution.map(({ value, count }) => [value, count]));
  return total.distribution.map(({ value, count }) => ({ value, count: count - (own.get(value) ?? 0) }));
}

function vsRest(compared: Difference | undefined, pAdjusted: number | null): VsRest | null {
  if (compared === undefined) return null;
  const { statistic, degreesOfFreedom, ...figures } = compared;
  return { ...figures, pAdjusted, significant: pAdjusted !== null && pAdjusted <= SIGNIFICANT };
}
