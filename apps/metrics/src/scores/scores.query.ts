/** Reads what scores are asked for from a query string, and says exactly what is wrong with it. */
import {
  ATTRIBUTE_PREFIX,
  dimensionNames,
  isDimension,
  parts,
  type Period,
  PeriodError,
  periodOf,
} from '@voc/contracts';
import type { Metric } from '@voc/scores';
import { type FieldProblem, invalidRequest } from '@voc/service/basics';

export interface ScoresQuery {
  metric: Metric;
  /** Dimension to group by, or `occurredAt` for months. */
  by?: string;
  /** Alternatives by dimension; all dimensions must hold. */
  filters: Record<string, string[]>;
  period: Period;
}

/** Groups by month (UTC), such as 2026-05. */
export const BY_MONTH = 'occurredAt';

const FILTER_PREFIX = 'filter.';
const MAX_VALUES = 100;
const NAMES = [...dimensionNames, `${ATTRIBUTE_PREFIX}<name>`].join(', ');
const metrics: readonly string[] = parts.metric.options;

/** @throws ServiceError `invalid_request` with one pointer per wrong parameter. */
export function scoresQueryOf(given: Readonly<Record<string, unknown>>): ScoresQuery {
  const problems: FieldProblem[] = [];
  const filters: ScoresQuery['filters'] = {};
  const single: Partial<Record<'metric' | 'by' | 'from' | 'to', string>> = {};
  for (const [name, value] of Object.entries(given)) {
    const complain = (detail: string) => problems.push({ pointer: `/${name.replaceAll('/', '~1')}`, detail });
    if (name.startsWith(FILTER_PREFIX)) {
      const dimension = name.slice(FILTER_PREFIX.length);
      const values = [value].flat();
      if (!isDimension(dimension)) complain(`There is no such filter; the names are ${NAMES}.`);
      else if (!areTexts(values))
        complain(`Give 1 to ${MAX_VALUES} texts of 1 to ${parts.MAX_LABEL_LENGTH} characters.`);
      else filters[dimension] = values;
    } else if (name !== 'metric' && name !== 'by' && name !== 'from' && name !== 'to') {
      complain(`There is no such parameter; there are metric, by, from, to and ${FILTER_PREFIX}<name>.`);
    } else if (typeof value === 'string') single[name] = value;
    else if (name !== 'metric') complain('Give it once.');
  }
  const { metric = '', by } = single;
  if (!metrics.includes(metric))
    problems.push({ pointer: '/metric', detail: `Give one of ${metrics.join(', ')}.` });
  if (by !== undefined && by !== BY_MONTH && !isDimension(by)) {
    problems.push({
      pointer: '/by',
      detail: `There is no such dimension; the names are ${NAMES}, ${BY_MONTH}.`,
    });
  }
  const period = readPeriod(single, problems);
  if (problems.length > 0) throw invalidRequest(problems);
  return { metric: metric as Metric, filters, period, ...(by !== undefined && { by }) };
}

function areTexts(values: readonly unknown[]): values is string[] {
  const sound = (it: unknown) => typeof it === 'string' && it !== '' && it.length <= parts.MAX_LABEL_LENGTH;
  return values.length <= MAX_VALUES && values.every(sound);
}

function readPeriod({ from, to }: { from?: string; to?: string }, problems: FieldProblem[]): Period {
  try {
    return periodOf(from, to);
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
    problems.push({ pointer: `/${error.end}`, detail: error.message });
    return {};
  }
}
