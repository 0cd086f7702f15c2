/** Why there is no summary: from the settings before one is asked for, and from the answer after; pure. */
import { Problem } from '../api/problem.js';
import type { ModelSettings } from './summaries.api.js';

export type Obstacle =
  | 'not_set_up'
  | 'not_enabled'
  | 'used_up'
  | 'nothing_found'
  | 'unverified'
  | 'too_slow'
  | 'busy'
  | 'server_failed';

/** What stands in the way whatever is asked. */
export function standingObstacle({
  available,
  enabled,
  usedTokens,
  monthlyTokens,
}: ModelSettings): Obstacle | undefined {
  if (!available) return 'not_set_up';
  if (!enabled) return 'not_enabled';
  return usedTokens >= monthlyTokens ? 'used_up' : undefined;
}

const BY_CODE: Record<string, Obstacle> = {
  language_model_not_set_up: 'not_set_up',
  language_model_not_enabled: 'not_enabled',
  language_model_budget_used_up: 'used_up',
  nothing_found: 'nothing_found',
  answer_unverified: 'unverified',
  language_model_timeout: 'too_slow',
  language_model_busy: 'busy',
  language_model_failed: 'server_failed',
};

/** Undefined for what can go wrong with any request. */
export const obstacleOf = (error: unknown): Obstacle | undefined =>
  error instanceof Problem ? BY_CODE[error.code] : undefined;
