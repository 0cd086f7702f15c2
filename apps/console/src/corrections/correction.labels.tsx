/** Corrections in words: what is said of what. */
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { topicsQuery, type Correction, type Topic } from './corrections.api.js';

/** Topics to choose from, and their names in the reader's language; of one that is there no more, its key. */
export function useTopics(): { topics: readonly Topic[]; nameOf: (key: string) => string } {
  const { language } = useLanguage();
  const labels = useLabels();
  const { data: topics = [] } = useQuery(topicsQuery);
  const nameOf = (key: string) => {
    const known = labels.value('topic', key);
    return known === key ? (topics.find((it) => it.key === key)?.label[language] ?? key) : known;
  };
  return { topics, nameOf };
}

/** Such as "Topic: Delivery" or "Sentiment: not Negative". */
export function Said({ correction: { kind, value, remove } }: { correction: Correction }) {
  const labels = useLabels();
  const { nameOf } = useTopics();
  const facet = labels.facet(kind);
  const name = kind === 'topic' ? nameOf(value) : labels.value(kind, value);
  return remove ? (
    <Trans>
      {facet}: not <bdi>{name}</bdi>
    </Trans>
  ) : (
    <Trans>
      {facet}: <bdi>{name}</bdi>
    </Trans>
  );
}
