/** Reports a metric of a workspace: which scale, which groups, how sure. */
import { Injectable } from '@nestjs/common';
import { ScoreCounts } from './score.counts.js';
import { scoresQueryOf } from './scores.query.js';
import { chooseScale, scoresReport, type ScoresReport } from './scores.report.js';

/** A report together with what it was asked for. */
export interface AnsweredScores extends ScoresReport {
  by: string | null;
  filters: Record<string, string[]>;
  /** The end is not included; null where it is open. */
  period: { from: string | null; until: string | null };
}

@Injectable()
export class ScoresService {
  constructor(private readonly counts: ScoreCounts) {}

  /** @throws ServiceError `invalid_request`. */
  async report(workspaceId: string, given: Readonly<Record<string, unknown>>): Promise<AnsweredScores> {
    const query = scoresQueryOf(given);
    const { scale, others } = chooseScale(query.metric, await this.counts.scales(workspaceId, query));
    const { answers, groups } = await this.counts.answers(workspaceId, query, scale);
    const { from, until } = query.period;
    return {
      ...scoresReport(query.metric, scale, answers, groups, others),
      by: query.by ?? null,
      filters: query.filters,
      period: { from: from?.toISOString() ?? null, until: until?.toISOString() ?? null },
    };
  }
}
