/** What the writer wants, and how soon somebody should look. */
import type { FeedbackAnalyzed } from '@voc/contracts';
import { type Cue, cuePhrases, QUESTION_MARKS } from './cues.js';
import type { EvidenceLog } from './evidence.js';
import { PhraseTrie } from './phrase-trie.js';
import type { Sentiment } from './sentiment.js';
import type { Token } from './tokens.js';

export type Intent = FeedbackAnalyzed['intents'][number];
export type Urgency = FeedbackAnalyzed['urgency'];

const ORDER: readonly Intent[] = ['legal_threat', 'churn_risk', 'complaint', 'request', 'question', 'praise'];

const trie = new PhraseTrie<Cue>();
for (const [cue, phrases] of cuePhrases) trie.add(phrases, cue);

/** Above this score the word "complaint" is there to be denied. */
const CONTENT = 0.2;

/** Cues in a row of tokens, overlapping ones too: «شکایت میکنم» threatens, «شکایت» in it complains. */
export function findCues(tokens: readonly Token[], log?: EvidenceLog): Set<Cue> {
  const cues = new Set<Cue>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'break') {
      if (QUESTION_MARKS.includes(token.word)) {
        cues.add('question');
        log?.add('cue', 'question', at, at + 1, 0);
      }
      continue;
    }
    const match = trie.longest(tokens, at);
    if (!match) continue;
    cues.add(match.value);
    log?.add('cue', `${match.value}: ${match.phrase}`, at, at + match.length, 0);
  }
  return cues;
}

/** Intents, the weightiest first. A low score complains and a high one praises without saying so. */
export function intentsOf(cues: ReadonlySet<Cue>, sentiment: Sentiment): Intent[] {
  const { label, score } = sentiment;
  const intents = new Set<Intent>(ORDER.filter((intent) => intent !== 'praise' && cues.has(intent)));
  // "No complaints" is none.
  if (score > CONTENT) intents.delete('complaint');
  if (score <= -0.3 || label === 'mixed' || intents.has('legal_threat')) intents.add('complaint');
  // Thanks in a complaint are manners.
  if (score >= 0.45 || (cues.has('praise') && score > 0)) intents.add('praise');
  return ORDER.filter((intent) => intents.has(intent));
}

/** High: danger, deadline, law, or a very unhappy customer about to leave. Low: nothing to answer. */
export function urgencyOf(cues: ReadonlySet<Cue>, intents: readonly Intent[], sentiment: Sentiment): Urgency {
  const leaving = intents.includes('churn_risk') && sentiment.score < -0.3;
  if (cues.has('legal_threat') || leaving) return 'high';
  if (cues.has('urgent') && sentiment.score <= 0.1) return 'high';
  return intents.some((intent) => intent !== 'praise') ? 'normal' : 'low';
}
