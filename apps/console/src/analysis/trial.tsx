/** A text of one's own, and what the hub understands in it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AnnotatedText } from '../feedback/annotated-text.js';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { Select, TextArea } from '../ui/field.js';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { SentimentTag, Tag } from '../ui/tag.js';
import { analysisQuery, type Layers, type TextAnalysis } from './analysis.api.js';
import styles from './analysis.module.css';
import { Explanation } from './explanation.js';

/** Shown as they are in both languages of the console: they are what customers write. */
const EXAMPLES = [
  'غذا اصلا خوب نبود ولی پیک خیلی مودب بود 🙏',
  'Not bad at all, but I’ve been waiting three weeks for my refund.',
  'salam, poolam kam shode vali sefaresham sabt nashod!',
  'بد نبود، فقط کاش زودتر می‌رسید',
];
const MOST_UNITS = 20_000;

function Summary({ analysis }: { analysis: TextAnalysis }) {
  const { format } = useLanguage();
  const labels = useLabels();
  return (
    <div className={page.row}>
      {analysis.sentiment && (
        <>
          <SentimentTag label={analysis.sentiment.label} />
          <span className={page.number}>{format.signed(analysis.sentiment.score, 2)}</span>
        </>
      )}
      <Tag>
        {labels.value('language', analysis.language.code)} {format.percent(analysis.language.confidence)}
      </Tag>
      {analysis.intents.map((intent) => (
        <Tag key={intent}>{labels.value('intent', intent)}</Tag>
      ))}
      <Tag tone={analysis.urgency === 'high' ? 'negative' : 'neutral'}>
        <Trans>Urgency: {labels.value('urgency', analysis.urgency)}</Trans>
      </Tag>
      <span className={page.soft}>
        <Trans>
          judged by <bdi>{analysis.modelVersion}</bdi>
        </Trans>
      </span>
    </div>
  );
}

const countsOf = (personalData: TextAnalysis['personalData']) =>
  [...Map.groupBy(personalData, (it) => it.kind)].map(([kind, places]) => ({ kind, count: places.length }));

export function Trial() {
  const { t } = useLingui();
  const [draft, setDraft] = useState(EXAMPLES[0] ?? '');
  const [text, setText] = useState('');
  const [layers, setLayers] = useState<Layers>('both');
  const analysis = useQuery({ ...analysisQuery(text, layers), enabled: text !== '' });
  const { data } = analysis;
  return (
    <section className={page.stack} aria-labelledby="try">
      <form
        className={`${page.panel} ${page.stack}`}
        onSubmit={(event) => {
          event.preventDefault();
          setText(draft.trim());
        }}
      >
        <h2 id="try">
          <Trans>Try a text</Trans>
        </h2>
        <TextArea
          label={t`What a customer wrote`}
          help={t`Persian, English, both, or Persian in Latin letters. Nothing of it is stored.`}
          value={draft}
          maxLength={MOST_UNITS}
          style={{ minBlockSize: '6rem', fontFamily: 'inherit' }}
          dir="auto"
          required
          onChange={(event) => setDraft(event.target.value)}
        />
        <div className={page.row} role="group" aria-label={t`Examples`}>
          {EXAMPLES.map((example) => (
            <button
              key={example}
              type="button"
              className={styles.example}
              onClick={() => {
                setDraft(example);
                setText(example);
              }}
            >
              <bdi dir="auto">{example}</bdi>
            </button>
          ))}
        </div>
        <div className={styles.actions}>
          <Select
            label={t`Judged by`}
            value={layers}
            choices={[
              { value: 'both', label: t`All layers` },
              { value: 'rules', label: t`The base layer alone` },
            ]}
            onChange={(value) => setLayers(value === 'rules' ? 'rules' : 'both')}
          />
          <Button type="submit" look="primary" busy={analysis.isFetching}>
            <Trans>Analyse</Trans>
          </Button>
        </div>
      </form>
      <div aria-live="polite" className={page.stack}>
        {text !== '' && analysis.isPending && <Skeleton lines={5} />}
        {analysis.isError && <ErrorPanel error={analysis.error} retry={() => void analysis.refetch()} />}
        {data && text !== '' && (
          <>
            <Summary analysis={data} />
            <AnnotatedText
              text={{
                role: 'customer',
                field: '',
                text,
                language: data.language.code,
                ...(data.sentiment && { sentiment: data.sentiment }),
                aspects: data.aspects,
                topics: data.topics,
                intents: data.intents,
              }}
            />
            {data.personalData.length > 0 && (
              <p className={page.row}>
                <Trans>Would be masked:</Trans>{' '}
                {countsOf(data.personalData).map(({ kind, count }) => (
                  <PersonalDataTag key={kind} kind={kind} count={count} />
                ))}
              </p>
            )}
            <div className={page.panel}>
              <Explanation text={text} analysis={data} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}

function PersonalDataTag({ kind, count }: { kind: string; count: number }) {
  const { format } = useLanguage();
  const labels = useLabels();
  return (
    <Tag>
      {labels.value('personalData', kind)} × {format.number(count)}
    </Tag>
  );
}
