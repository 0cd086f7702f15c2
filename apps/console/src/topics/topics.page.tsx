/** Topics: the tree by which feedback is tagged, and the topic that is chosen in it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, ButtonLink } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import page from '../ui/page.module.css';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { ReanalysisNote } from './reanalysis-note.js';
import { TopicDetail } from './topic-detail.js';
import { TopicDialog, type Asked } from './topic-dialogs.js';
import { TopicTree } from './topic-tree.js';
import { placedOf, rowsOf, type Placed } from './topic.tree.js';
import { newestReanalysisQuery } from '../reanalyses/reanalyses.api.js';
import { countsQuery, taxonomyQuery, type Taxonomy } from './topics.api.js';
import styles from './topics.module.css';

/** Items by topic; counted anew after each re-analysis. */
function useCounts(): (key: string) => number | undefined {
  const { data: run } = useQuery(newestReanalysisQuery);
  const { data } = useQuery({ ...countsQuery(run?.finishedAt), placeholderData: keepPreviousData });
  return (key) => data?.counts.get(key) ?? (data?.complete ? 0 : undefined);
}

/** The chosen topic; where somebody else removes it meanwhile, it stays as it was, since something may be typed there. */
function useChosen({ topics }: Taxonomy): { placed?: Placed; gone: boolean } {
  const { topic: key } = useSearch({ from: '/inside/topics' });
  const found = placedOf(topics).find((it) => it.topic.key === key);
  const [last, setLast] = useState(found);
  if (found && found.topic !== last?.topic) setLast(found);
  const placed = found ?? (last?.topic.key === key ? last : undefined);
  return { ...(placed && { placed }), gone: placed !== undefined && !found };
}

function Topics({ taxonomy }: { taxonomy: Taxonomy }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const countOf = useCounts();
  const [query, setQuery] = useState('');
  const [asked, setAsked] = useState<Asked>();
  const { placed, gone } = useChosen(taxonomy);
  const topic = placed?.topic;
  const choose = (key: string | null) =>
    void navigate({ to: '/topics', search: key === null ? {} : { topic: key }, resetScroll: false });
  const add = (
    <Button look="primary" onClick={() => setAsked('new')}>
      <Plus aria-hidden="true" />
      <Trans>New topic</Trans>
    </Button>
  );
  const nothing = query.trim() !== '' && rowsOf(taxonomy.topics, new Set(), query).length === 0;
  return (
    <>
      <ReanalysisNote />
      <div className={styles.split} data-chosen={placed !== undefined || undefined}>
        <section className={`${page.panel} ${styles.side}`} aria-label={t`The tree of topics`}>
          <div className={styles.tools}>
            <TextField
              type="search"
              label={t`Search the topics`}
              help={t`By name, or by a word of their rules.`}
              value={query}
              dir="auto"
              onChange={(event) => setQuery(event.target.value)}
            />
            {add}
          </div>
          {nothing && (
            <p className={page.soft} role="status">
              <Trans>No topic has that in its name or rules.</Trans>
            </p>
          )}
          <TopicTree
            topics={taxonomy.topics}
            query={query}
            chosen={topic?.key}
            countOf={countOf}
            onChoose={choose}
          />
        </section>
        {placed ? (
          <TopicDetail
            key={placed.topic.key}
            taxonomy={taxonomy}
            placed={placed}
            count={countOf(placed.topic.key)}
            gone={gone}
            onAsk={setAsked}
          />
        ) : (
          <div className={styles.hint}>
            <Empty title={<Trans>Choose a topic</Trans>}>
              <Trans>
                Its names, rules and examples are shown here. What comes in is tagged by the rules; you can
                try every change on real items before it is saved.
              </Trans>
            </Empty>
          </div>
        )}
      </div>
      <TopicDialog
        asked={asked}
        taxonomy={taxonomy}
        topic={topic}
        above={placed?.path.at(-2)}
        count={topic && countOf(topic.key)}
        onDone={(next) => {
          setAsked(undefined);
          if (next !== undefined) choose(next);
        }}
      />
    </>
  );
}

export function TopicsPage() {
  const { t } = useLingui();
  const taxonomy = useQuery(taxonomyQuery);
  return (
    <div className={page.page}>
      <title>{t`Topics · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Topics</Trans>
          </h1>
          <p>
            <Trans>What feedback speaks of, and the words that tell it.</Trans>
          </p>
        </div>
        <ButtonLink to="/topics/versions">
          <Trans>Versions</Trans>
        </ButtonLink>
      </header>
      {taxonomy.isPending && <Skeleton lines={8} />}
      {taxonomy.isError && <ErrorPanel error={taxonomy.error} retry={() => void taxonomy.refetch()} />}
      {taxonomy.data && <Topics taxonomy={taxonomy.data} />}
    </div>
  );
}
