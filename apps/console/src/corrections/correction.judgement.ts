/** What a correction asks for beside what is there; pure. */
import type { SentimentLabel } from '../feedback/feedback.types.js';
import type { Judgement } from './corrections.api.js';

/** What was understood in an item or in one of its texts. */
export interface Understood {
  sentiment?: { label: SentimentLabel };
  topics?: readonly string[];
  intents?: readonly string[];
}

/** Whether it already says what the correction says. */
export function saysSo(
  { sentiment, topics = [], intents = [] }: Understood,
  { kind, value, remove }: Judgement,
): boolean {
  const has = {
    sentiment: () => sentiment?.label === value,
    topic: () => topics.includes(value),
    intent: () => intents.includes(value),
  };
  return has[kind]() !== remove;
}
