/** One piece of feedback in the list: how it felt, what was said, where it came from. */
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Feedback } from '../feedback/feedback.types.js';
import { ScoreRuler } from '../feedback/score-ruler.js';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { SentimentTag, Tag, toneOf } from '../ui/tag.js';
import { Highlighted } from './highlighted.js';
import styles from './result-list.module.css';

/** Longest beginning of a text that is shown when nothing was searched for. */
const BEGINNING = 400;

function Words({ item }: { item: Feedback }) {
  if (item.highlights && item.highlights.length > 0) {
    return item.highlights.slice(0, 3).map((fragment, index) => (
      <span key={index}>
        {index > 0 && ' … '}
        <Highlighted fragment={fragment} />
      </span>
    ));
  }
  const spoken = item.texts.filter((it) => it.role === 'customer' && it.text !== '');
  const title = spoken.length > 1 ? spoken.find((it) => /title|subject|عنوان/i.test(it.field)) : undefined;
  const body = spoken.find((it) => it !== title);
  if (!body && !title) {
    return (
      <span className={styles.noWords}>
        <Trans>A score without words</Trans>
      </span>
    );
  }
  return (
    <>
      {title && <b className={styles.title}>{title.text}</b>} {body?.text.slice(0, BEGINNING)}
    </>
  );
}

export function ResultRow({ item }: { item: Feedback }) {
  const { format } = useLanguage();
  const labels = useLabels();
  const places = [
    labels.value('kind', item.source.kind),
    item.touchpoint?.channel && labels.value('channel', item.touchpoint.channel),
    item.touchpoint?.stage && labels.value('stage', item.touchpoint.stage),
    item.product,
    item.agent && (item.agent.name ?? item.agent.id),
  ].filter((it) => it !== undefined && it !== '');
  return (
    <article className={`${styles.row} ${item.sentiment ? styles[toneOf(item.sentiment.label)] : ''}`}>
      <div className={styles.meta}>
        {item.scores.map((score, index) => (
          <ScoreRuler key={index} score={score} />
        ))}
        {item.sentiment && <SentimentTag label={item.sentiment.label} />}
        <time dateTime={item.occurredAt} className={styles.date}>
          {format.shortDay(item.occurredAt)}
        </time>
      </div>
      <Link to="/feedback/$id" params={{ id: item.id }} className={styles.words} dir="auto">
        <Words item={item} />
      </Link>
      <div className={styles.foot}>
        <span>
          {places.map((place, index) => (
            <span key={index}>
              {index > 0 && <span aria-hidden="true"> · </span>}
              <bdi>{place}</bdi>
            </span>
          ))}
        </span>
        {item.topics.slice(0, 4).map((topic) => (
          <Tag key={topic}>
            <bdi>{labels.value('topic', topic)}</bdi>
          </Tag>
        ))}
      </div>
    </article>
  );
}
