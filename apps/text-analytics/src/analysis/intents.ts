/** What the writer wants, and how soon somebody should look. */
import type { FeedbackAnalyzed } from '@voc/contracts';
import { englishCues } from './cues-en.js';
import { persianCues } from './cues-fa.js';
import { type Cue, QUESTION_MARKS } from './cues.js';
import type { EvidenceLog } from './evidence.js';
import { PhraseTrie } from './phrase-trie.js';
import type { Sentiment } from './sentiment.js';
import type { Token } from './tokens.js';

export type Intent = FeedbackAnalyzed['intents'][number];
export type Urgency = FeedbackAnalyzed['urgency'];

const ORDER: readonly Intent[] = ['legal_threat', 'churn_risk', 'complaint', 'request', 'question', 'praise'];
/** The weightiest first, since the first cue that names a phrase keeps it. */
const CUES: readonly Cue[] = [
  ...(['legal_threat', 'churn_risk', 'danger', 'money', 'urgent'] as const),
  ...(['complaint', 'request', 'praise', 'question', 'imperative'] as const),
];

const trie = new PhraseTrie<Cue>();
for (const lists of [persianCues, englishCues]) for (const cue of CUES) trie.add(lists[cue], cue);

/** What was found that tells of wishes; `asked` where a sentence ends with a question mark. */
export interface Cues {
  found: ReadonlySet<Cue>;
  asked: boolean;
}

/** Cues in a row of tokens, overlapping ones too: «شکایت میکنم» threatens, «شکایت» in it complains. */
export function findCues(tokens: readonly Token[], log?: EvidenceLog): Cues {
  const found = new Set<Cue>();
  let asked = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'break') {
      if (QUESTION_MARKS.includes(token.word)) {
        asked = true;
        log?.add('cue', 'question', at, at + 1, 0);
      }
      continue;
    }
    const match = trie.longest(tokens, at);
    if (!match) continue;
    found.add(match.value);
    log?.add('cue', `${match.value}: ${match.phrase}`, at, at + match.length, 0);
  }
  return { found, asked };
}

/** Above this score nobody complains, threatens or leaves: "no complaints", "I was about to cancel, then …". */
const CONTENT = 0.35;

/** Intents, the weightiest first. Who judges badly complains and who judges well praises without saying so. */
export function intentsOf({ found, asked }: Cues, { label, score }: Sentiment): Intent[] {
  const good = label === 'positive' || label === 'very_positive';
  const bad = label === 'negative' || label === 'very_negative';
  const intents = new Set<Intent>();
  if (found.has('legal_threat') && (!good || score < CONTENT)) intents.add('legal_threat');
  if (found.has('churn_risk') && score < CONTENT && (bad || label !== 'neutral' || !asked))
    intents.add('churn_risk');
  if (bad || label === 'mixed' || (found.has('complaint') && !good && !asked) || intents.has('legal_threat'))
    intents.add('complaint');
  const wishes = found.has('request') || (found.has('imperative') && label === 'neutral' && !asked);
  if (wishes && !good) intents.add('request');
  // Questions of the unhappy are mostly none; "how do I" asks without a mark too.
  if (
    label === 'neutral'
      ? asked || (found.has('question') && !wishes)
      : asked && !good && !bad && label !== 'mixed'
  )
    intents.add('question');
  else if (bad && asked && found.has('question')) intents.add('question');
  if (good || label === 'mixed' || (found.has('praise') && score > 0)) intents.add('praise');
  return ORDER.filter((intent) => intents.has(intent));
}

/** High: danger, deadline, law, missing money, or a very unhappy customer about to leave. Low: nothing to answer. */
export function urgencyOf({ found }: Cues, intents: readonly Intent[], { label, score }: Sentiment): Urgency {
  const unhappy = label === 'very_negative' || score <= -0.3;
  if (intents.includes('legal_threat')) return 'high';
  if (intents.includes('churn_risk') && unhappy) return 'high';
  if ((found.has('danger') || found.has('money')) && score < 0) return 'high';
  if (found.has('urgent') && unhappy) return 'high';
  if (label === 'mixed') return found.has('request') || score < -0.2 ? 'normal' : 'low';
  return intents.some((intent) => intent !== 'praise') ? 'normal' : 'low';
}
