/** Corrects what was understood in a text, or in an item as a whole: sentiment, topics and intents, each by a press. */
import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useLabels } from '../i18n/labels.js';
import { Select } from '../ui/field.js';
import type { Feedback, SentimentLabel } from '../feedback/feedback.types.js';
import page from '../ui/page.module.css';
import { ErrorPanel } from '../ui/states.js';
import { useTopics } from './correction.labels.js';
import type { Understood } from './correction.judgement.js';
import type { CorrectionKind } from './corrections.api.js';
import styles from './corrections.module.css';
import { type Outcome, useCorrecting } from './use-correcting.js';

const SENTIMENTS: readonly SentimentLabel[] = [
  'very_negative',
  'negative',
  'neutral',
  'mixed',
  'positive',
  'very_positive',
];
const INTENTS = ['complaint', 'request', 'praise', 'question', 'churn_risk', 'legal_threat'] as const;

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <div className={styles.kind} role="group" aria-labelledby={id}>
      <span id={id}>{name}</span>
      <div className={page.row}>{children}</div>
    </div>
  );
}

interface ToggleProps {
  pressed: boolean;
  disabled: boolean;
  onPress: () => void;
  children: ReactNode;
}

function Toggle({ pressed, disabled, onPress, children }: ToggleProps) {
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={pressed}
      aria-disabled={disabled}
      onClick={() => !disabled && onPress()}
    >
      {children}
    </button>
  );
}

export function CorrectionOutcome({ outcome }: { outcome: Outcome | undefined }) {
  return (
    <p role="status" className={page.soft}>
      {outcome === 'pending' && <Trans>On its way: it shows in a moment.</Trans>}
      {outcome === 'shown' && <Trans>It is in effect, also in search and scores.</Trans>}
      {outcome === 'later' && (
        <Trans>
          Kept. This piece came in before originals were kept whole, so it takes effect with its next version.
        </Trans>
      )}
    </p>
  );
}

interface CorrectProps {
  item: Feedback;
  /** Place of the text that is meant; without it, the whole item. */
  text?: number;
}

export function Correct({ item, text }: CorrectProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const { topics, nameOf } = useTopics();
  const { correct, busy, error, outcome } = useCorrecting(item);
  const understood: Understood = (text === undefined ? undefined : item.texts[text]) ?? item;
  const [of, intents] = [understood.topics ?? [], understood.intents ?? []];
  const say = (kind: CorrectionKind, value: string, remove = false) => correct(text, { kind, value, remove });
  const others = topics.filter((it) => !of.includes(it.key));
  return (
    <section className={`${page.panel} ${styles.correct}`} aria-label={t`Correct what was understood`}>
      <p className={page.soft}>
        <Trans>
          Press what is right. It holds in every later analysis as long as the words stay the same, and the
          hub learns from it.
        </Trans>
      </p>
      <Row name={<Trans>Sentiment</Trans>}>
        {SENTIMENTS.map((it) => (
          <Toggle
            key={it}
            pressed={understood.sentiment?.label === it}
            disabled={busy || understood.sentiment?.label === it}
            onPress={() => say('sentiment', it)}
          >
            {labels.value('sentiment', it)}
          </Toggle>
        ))}
      </Row>
      <Row name={<Trans>Topics</Trans>}>
        {of.map((it) => {
          const name = nameOf(it);
          return (
            <button
              key={it}
              type="button"
              className={styles.toggle}
              aria-disabled={busy}
              aria-label={t`Not about ${name}`}
              onClick={() => !busy && say('topic', it, true)}
            >
              <bdi>{name}</bdi>
              <X aria-hidden="true" />
            </button>
          );
        })}
        <Select
          bare
          label={t`Add a topic`}
          value=""
          choices={[
            { value: '', label: t`Add a topic` },
            ...others.map(({ key }) => ({ value: key, label: nameOf(key) })),
          ]}
          onChange={(key) => key !== '' && !busy && say('topic', key)}
        />
      </Row>
      <Row name={<Trans>Intents</Trans>}>
        {INTENTS.map((it) => (
          <Toggle
            key={it}
            pressed={intents.includes(it)}
            disabled={busy}
            onPress={() => say('intent', it, intents.includes(it))}
          >
            {labels.value('intent', it)}
          </Toggle>
        ))}
      </Row>
      <CorrectionOutcome outcome={outcome} />
      {error && <ErrorPanel error={error} />}
    </section>
  );
}
