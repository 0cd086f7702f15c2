/** A customer's or agent's words, with what was understood underlined in place. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import page from '../ui/page.module.css';
import { SentimentTag, Tag, toneOf } from '../ui/tag.js';
import { runsOf } from './annotate.js';
import styles from './annotated-text.module.css';
import type { Aspect, FeedbackText } from './feedback.types.js';

const codeOf = (language: FeedbackText['language']): string | undefined =>
  typeof language === 'string' ? language : language?.code;

function Underlined({
  text,
  aspects,
  active,
}: {
  text: string;
  aspects: readonly Aspect[];
  active?: Aspect;
}) {
  const labels = useLabels();
  return runsOf(text, aspects).map((run, index) => {
    const aspect = run.aspects.find((it) => it === active) ?? run.aspects[0];
    if (!aspect) return run.text;
    const title = run.aspects
      .map((it) => `${labels.value('topic', it.topic)}: ${labels.value('sentiment', it.sentiment.label)}`)
      .join('\n');
    return (
      <span
        key={index}
        title={title}
        data-active={aspect === active || undefined}
        className={`${styles.aspect} ${styles[toneOf(aspect.sentiment.label)]}`}
      >
        {run.text}
      </span>
    );
  });
}

export function AnnotatedText({ text }: { text: FeedbackText }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const labels = useLabels();
  const [active, setActive] = useState<Aspect>();
  const aspects = text.aspects ?? [];
  const language = codeOf(text.language);
  return (
    <figure className={`${page.panel} ${text.role === 'agent' ? styles.agent : ''}`}>
      <figcaption className={styles.caption}>
        <b>{text.role === 'agent' ? <Trans>Agent</Trans> : <Trans>Customer</Trans>}</b>
        <bdi>{text.field}</bdi>
        {language && <span>{labels.value('language', language)}</span>}
        {text.sentiment && <SentimentTag label={text.sentiment.label} />}
      </figcaption>
      <blockquote
        dir="auto"
        className={styles.words}
        lang={language === 'fa' || language === 'en' ? language : undefined}
      >
        <Underlined text={text.text} aspects={aspects} active={active} />
      </blockquote>
      {aspects.length > 0 && (
        <ul className={styles.legend} aria-label={t`What it is about`}>
          {aspects.map((aspect, index) => (
            <li key={index} onMouseEnter={() => setActive(aspect)} onMouseLeave={() => setActive(undefined)}>
              <span
                className={`${styles.line} ${styles[toneOf(aspect.sentiment.label)]}`}
                aria-hidden="true"
              />
              <bdi>{labels.value('topic', aspect.topic)}</bdi>
              <SentimentTag label={aspect.sentiment.label} />
              <q className={page.soft}>
                <bdi>{text.text.slice(aspect.start, aspect.end)}</bdi>
              </q>
            </li>
          ))}
        </ul>
      )}
      {(text.personalData?.length ?? 0) > 0 && (
        <p className={styles.masked}>
          <Trans>Masked before it was stored:</Trans>{' '}
          {text.personalData?.map(({ kind, count }) => (
            <Tag key={kind}>
              {labels.value('personalData', kind)} × {format.number(count)}
            </Tag>
          ))}
        </p>
      )}
    </figure>
  );
}
