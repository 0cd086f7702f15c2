/** Why there is no summary. */
import { Problem } from '../api/problem.js';
import type { ModelSettings } from './summaries.api.js';
import { obstacleOf, standingObstacle } from './summary.obstacle.js';

describe('standingObstacle', () => {
  const settings: ModelSettings = {
    ...{ available: true, enabled: true, monthlyTokens: 100, usedTokens: 99 },
    resetsAt: '2026-12-01T00:00:00Z',
  };

  it('names what comes first: no model, not switched on, no tokens left', () => {
    expect(standingObstacle(settings)).toBeUndefined();
    expect(standingObstacle({ ...settings, usedTokens: 100 })).toBe('used_up');
    expect(standingObstacle({ ...settings, usedTokens: 100, enabled: false })).toBe('not_enabled');
    expect(standingObstacle({ ...settings, available: false, enabled: false })).toBe('not_set_up');
  });
});

describe('obstacleOf', () => {
  it('knows the refusals of summaries, and no others', () => {
    const problem = (code: string) => new Problem(429, `urn:voc:problem:${code}`, '', '');
    expect(obstacleOf(problem('language_model_budget_used_up'))).toBe('used_up');
    expect(obstacleOf(problem('answer_unverified'))).toBe('unverified');
    expect(obstacleOf(problem('rate_limited'))).toBeUndefined();
    expect(obstacleOf(new Error('else'))).toBeUndefined();
  });
});
