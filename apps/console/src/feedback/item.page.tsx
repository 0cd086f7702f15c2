/** One piece of feedback with everything that is known about it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useCanGoBack, useParams, useRouter } from '@tanstack/react-router';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { request } from '../api/client.js';
import { ItemCorrections } from '../corrections/item-corrections.js';
import { useLanguage } from '../i18n/language.js';
import { useLabels } from '../i18n/labels.js';
import { Unmasked } from '../originals/unmasked.js';
import { ExampleOfTopic } from '../topics/example-of-topic.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { SentimentTag, Tag } from '../ui/tag.js';
import { AnnotatedText } from './annotated-text.js';
import { Facts } from './facts.js';
import type { Feedback } from './feedback.types.js';
import styles from './item.module.css';
import { ScoreRuler } from './score-ruler.js';
import { TextTools } from './text-tools.js';

const itemQuery = (id: string) =>
  queryOptions({
    queryKey: ['feedback', 'item', id],
    queryFn: ({ signal }) =>
      request<Feedback>('GET', `/feedback/${encodeURIComponent(id)}`, undefined, signal),
  });

function Back() {
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const { direction } = useLanguage();
  const Arrow = direction === 'rtl' ? ArrowRight : ArrowLeft;
  const back = () => (canGoBack ? router.history.back() : void router.navigate({ to: '/' }));
  return (
    <Button look="quiet" onClick={back}>
      <Arrow aria-hidden="true" />
      <Trans>Back to the results</Trans>
    </Button>
  );
}

function Item({ item }: { item: Feedback }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const labels = useLabels();
  const kind = labels.value('kind', item.source.kind);
  return (
    <>
      <title>{t`${kind} · VoC Hub`}</title>
      <header className={styles.head}>
        <p className={page.soft}>
          <bdi>{item.source.system}</bdi> ·{' '}
          <time dateTime={item.occurredAt}>{format.day(item.occurredAt)}</time>
        </p>
        <h1>{kind}</h1>
        <div className={page.row}>
          {item.scores.map((score, index) => (
            <ScoreRuler key={index} score={score} />
          ))}
          {item.sentiment && <SentimentTag label={item.sentiment.label} />}
          {item.urgency === 'high' && (
            <Tag tone="negative">
              <Trans>Urgent</Trans>
            </Tag>
          )}
          {item.intents.map((intent) => (
            <Tag key={intent}>{labels.value('intent', intent)}</Tag>
          ))}
        </div>
      </header>
      <div className={page.split}>
        <div className={page.stack}>
          {item.texts.map((text, index) => (
            <div key={index} className={page.stack}>
              <AnnotatedText text={text} />
              {text.role === 'customer' && (
                <>
                  <TextTools item={item} index={index} />
                  <ExampleOfTopic topics={item.topics} example={{ text: text.text, feedbackId: item.id }} />
                </>
              )}
            </div>
          ))}
          {item.texts.some(({ personalData = [] }) => personalData.length > 0) && (
            <Unmasked feedbackId={item.id} />
          )}
          {item.texts.length === 0 && (
            <p className={`${page.panel} ${page.soft}`}>
              <Trans>The customer gave a score and left no words.</Trans>
            </p>
          )}
          {item.topics.length > 0 && (
            <section className={page.row} aria-label={t`Topics`}>
              <span className={page.soft}>
                <Trans>Topics</Trans>
              </span>
              {item.topics.map((topic) => (
                <Link key={topic} to="/" search={{ 'f.topic': topic }} className={styles.topic}>
                  <bdi>{labels.value('topic', topic)}</bdi>
                </Link>
              ))}
            </section>
          )}
          <ItemCorrections item={item} />
        </div>
        <Facts item={item} />
      </div>
    </>
  );
}

export function ItemPage() {
  const { id } = useParams({ from: '/inside/feedback/$id' });
  const item = useQuery(itemQuery(id));
  return (
    <div className={page.page}>
      <div>
        <Back />
      </div>
      {item.isPending && <Skeleton lines={9} />}
      {item.isError && <ErrorPanel error={item.error} retry={() => void item.refetch()} />}
      {item.data && <Item item={item.data} />}
    </div>
  );
}
