/** What rules would find in real items, beside those in force: counts, and the items with the words marked. */
import { Tabs } from '@base-ui/react/tabs';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { piecesOf } from '../themes/theme.figures.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { AddExample } from './add-example.js';
import styles from './rules.module.css';
import { VERDICTS, type Preview, type PreviewedItem } from './topics.api.js';

/** Items shown before “more”. */
const AT_FIRST = 8;

/** `outdated`: the rules were changed since they were tried. */
export function RulePreview({
  preview,
  topic,
  outdated,
}: {
  preview: Preview;
  topic: string;
  outdated: boolean;
}) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  // It comes below the fields, out of sight of whoever pressed the button in a long list of rules.
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' });
  }, [preview]);
  const { sampled, before, matched, gained, lost, timedOut } = preview;
  const counts = { gained, lost, kept: matched - gained };
  const names = { gained: t`Gained`, lost: t`Lost`, kept: t`Kept` };
  const first = VERDICTS.find((it) => counts[it] > 0) ?? 'gained';
  return (
    <div ref={root} className={styles.preview} aria-live="polite">
      <p>
        <Trans>
          Of the newest {format.number(sampled)} items <b>{format.number(matched)}</b> would have the topic;
          by the rules in force {format.number(before)} have it.
        </Trans>
      </p>
      {timedOut && (
        <p className={page.soft}>
          <Trans>Time ran out before all of the newest items were looked at.</Trans>
        </p>
      )}
      {outdated && (
        <p className={styles.outdated}>
          <Trans>You have changed the rules since; try them again.</Trans>
        </p>
      )}
      {sampled === 0 ? (
        <p className={page.soft}>
          <Trans>There are no items yet. Import some, and rules can be tried on them.</Trans>
        </p>
      ) : (
        <Tabs.Root defaultValue={first}>
          <Tabs.List className={styles.tabs}>
            {VERDICTS.map((verdict) => (
              <Tabs.Tab key={verdict} value={verdict} className={styles.tab}>
                {names[verdict]} <span className={styles.amount}>{format.number(counts[verdict])}</span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {VERDICTS.map((verdict) => (
            <Tabs.Panel key={verdict} value={verdict} className={styles.panel}>
              <Items
                items={preview.items.filter((it) => it.verdict === verdict)}
                count={counts[verdict]}
                topic={topic}
              />
            </Tabs.Panel>
          ))}
        </Tabs.Root>
      )}
    </div>
  );
}

/** `near: courier … rude` says of which kind it is in English; its terms are marked, and say enough. */
const termsOf = (rule: string): string => rule.replace(/^\w+: /, '');

function Items({ items, count, topic }: { items: readonly PreviewedItem[]; count: number; topic: string }) {
  const { format } = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, AT_FIRST);
  if (count === 0)
    return (
      <p className={page.soft}>
        <Trans>None.</Trans>
      </p>
    );
  return (
    <>
      <ul className={styles.found}>
        {shown.map(({ feedbackId, text, places }) => (
          <li key={feedbackId} dir="auto">
            <blockquote>
              {piecesOf(text, places).map((it, index) =>
                it.marked ? <mark key={index}>{it.text}</mark> : it.text,
              )}
            </blockquote>
            <div className={page.row}>
              <span className={page.soft}>
                <bdi>{[...new Set(places.map((it) => termsOf(it.rule)))].join(' · ')}</bdi>
              </span>
              <Link to="/feedback/$id" params={{ id: feedbackId }} target="_blank">
                <Trans>The item</Trans>
              </Link>
              <AddExample topic={topic} example={{ text, feedbackId }} />
            </div>
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <div>
          <Button onClick={() => setAll(true)}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
      {shown.length < count && (
        <p className={page.soft}>
          <Trans>
            {format.number(shown.length)} of {format.number(count)} are shown.
          </Trans>
        </p>
      )}
    </>
  );
}
