/** Turns analysed feedback into rows of facts, as columns for writing in sets; pure. */
import { dimensionsOf, type FeedbackAnalyzed } from '@voc/contracts';
import { scoreBand } from '@voc/scores';

/** Parallel columns: one entry per score. */
export interface ScoreColumns {
  feedbackId: string[];
  position: number[];
  occurredAt: string[];
  metric: string[];
  value: number[];
  scaleMin: number[];
  scaleMax: number[];
  /** JSON. */
  dimensions: string[];
}

/** The latest analysis of the newest version of each item, by workspace; a set may not write one row twice. */
export function newestByWorkspace(records: readonly FeedbackAnalyzed[]): Map<string, FeedbackAnalyzed[]> {
  const newest = new Map<string, FeedbackAnalyzed>();
  for (const record of records) {
    const key = `${record.workspaceId}:${record.feedbackId}`;
    const known = newest.get(key);
    if (known === undefined || isNewer(record, known)) newest.set(key, record);
  }
  return Map.groupBy(newest.values(), (record) => record.workspaceId);
}

function isNewer(one: FeedbackAnalyzed, other: FeedbackAnalyzed): boolean {
  if (one.version !== other.version) return one.version > other.version;
  return Date.parse(one.analyzedAt) > Date.parse(other.analyzedAt);
}

export function scoreColumns(records: readonly FeedbackAnalyzed[]): ScoreColumns {
  const columns: ScoreColumns = {
    feedbackId: [],
    position: [],
    occurredAt: [],
    metric: [],
    value: [],
    scaleMin: [],
    scaleMax: [],
    dimensions: [],
  };
  for (const record of records) {
    if (record.deletedAt !== undefined) continue;
    const dimensions = JSON.stringify({ ...dimensionsOf(record, scoreBand), ...namesOf(record) });
    for (const [position, score] of record.scores.entries()) {
      columns.feedbackId.push(record.feedbackId);
      columns.position.push(position);
      columns.occurredAt.push(record.occurredAt);
      columns.metric.push(score.metric);
      columns.value.push(score.value);
      columns.scaleMin.push(score.min);
      columns.scaleMax.push(score.max);
      columns.dimensions.push(dimensions);
    }
  }
  return columns;
}

/** Key beside a dimension whose values are ids: what the id is called. No dimension has such a name. */
export const nameKey = (dimension: string) => `${dimension}.name`;

function namesOf({ agent, team }: FeedbackAnalyzed): Record<string, string[]> {
  return {
    ...(agent?.name !== undefined && { [nameKey('agent')]: [agent.name] }),
    ...(team?.name !== undefined && { [nameKey('team')]: [team.name] }),
  };
}

/** First days, in UTC, of the months in which the records' scores lie. */
export function monthsOf(records: readonly FeedbackAnalyzed[]): string[] {
  const scored = records.filter((record) => record.scores.length > 0);
  return [
    ...new Set(scored.map((record) => `${new Date(record.occurredAt).toISOString().slice(0, 7)}-01`)),
  ].toSorted();
}
