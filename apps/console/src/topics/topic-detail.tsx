/** One topic: where it is, what it is called, what can be done with it, its rules and its examples. */
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { RuleEditor } from './rule-editor.js';
import type { Asked } from './topic-dialogs.js';
import { TopicExamples } from './topic-examples.js';
import { nameIn, otherNameIn, pathName, type Placed } from './topic.tree.js';
import type { Taxonomy } from './topics.api.js';
import styles from './topics.module.css';

interface TopicDetailProps {
  taxonomy: Taxonomy;
  placed: Placed;
  count: number | undefined;
  /** Somebody else has removed it since it was opened. */
  gone: boolean;
  onAsk: (asked: Asked) => void;
}

export function TopicDetail({ taxonomy, placed: { topic, path }, count, gone, onAsk }: TopicDetailProps) {
  const { language, format } = useLanguage();
  const [name, other] = [nameIn(language, topic), otherNameIn(language, topic)];
  const above = path.slice(0, -1);
  return (
    <div className={page.stack}>
      <header className={styles.detailHead}>
        <p className={styles.back}>
          <Link to="/topics" search={{}}>
            <Trans>All topics</Trans>
          </Link>
        </p>
        {above.length > 0 && (
          <p className={page.soft}>
            <bdi>{pathName(language, above)}</bdi>
          </p>
        )}
        <h2>
          <bdi>{name}</bdi>{' '}
          {other !== name && (
            <bdi className={styles.other} lang={language === 'fa' ? 'en' : 'fa'}>
              {other}
            </bdi>
          )}
        </h2>
        <p className={page.row}>
          <code dir="ltr">{topic.key}</code>
          {count !== undefined && (
            <Link to="/" search={{ 'f.topic': topic.key }}>
              <Trans>Items that carry it: {format.number(count)}</Trans>
            </Link>
          )}
        </p>
        {gone ? (
          <p className={styles.notice} role="alert">
            <Trans>
              Somebody else has removed this topic. What you typed stays here until you leave; “Versions”
              brings the topic back.
            </Trans>
          </p>
        ) : (
          <div className={page.row}>
            <Button onClick={() => onAsk('place')}>
              <Trans>Names and place</Trans>
            </Button>
            <Button onClick={() => onAsk('merge')}>
              <Trans>Merge</Trans>
            </Button>
            <Button look="quiet" onClick={() => onAsk('delete')}>
              <Trans>Delete</Trans>
            </Button>
          </div>
        )}
      </header>
      <RuleEditor taxonomy={taxonomy} topic={topic} />
      {!gone && <TopicExamples topic={topic} />}
    </div>
  );
}
