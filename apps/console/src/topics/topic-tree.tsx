/** The tree of topics: with both names and how many items carry each, by mouse, keyboard and screen reader. */
import { useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../i18n/language.js';
import { nameIn, otherNameIn, placedOf, rowsOf, stepOf, type Row } from './topic.tree.js';
import type { Topic } from './topics.api.js';
import styles from './topics.module.css';

interface TopicTreeProps {
  topics: readonly Topic[];
  query: string;
  chosen: string | undefined;
  /** Items that carry a topic; undefined where that isn't known. */
  countOf: (key: string) => number | undefined;
  onChoose: (key: string) => void;
}

export function TopicTree({ topics, query, chosen, countOf, onChoose }: TopicTreeProps) {
  const { t } = useLingui();
  const { direction } = useLanguage();
  const tree = useRef<HTMLUListElement>(null);
  // The branches at the top stand open, so that the first look shows what there is.
  const [opened, setOpened] = useState(() => new Set(topics.map(({ key }) => key)));
  const [focused, setFocused] = useState<string>();
  // What is chosen elsewhere (by an address, or just added) is shown too, once.
  const [shown, setShown] = useState<string>();
  if (chosen !== shown) {
    setShown(chosen);
    const above =
      placedOf(topics)
        .find(({ topic }) => topic.key === chosen)
        ?.path.slice(0, -1) ?? [];
    setOpened(new Set([...opened, ...above.map(({ key }) => key)]));
  }
  const rows = rowsOf(topics, opened, query);
  const at = [focused, chosen].find((key) => rows.some(({ topic }) => topic.key === key));
  const tabStop = at ?? rows[0]?.topic.key;
  const setOpen = (key: string, open: boolean) => {
    const next = new Set(opened);
    if (open) next.add(key);
    else next.delete(key);
    setOpened(next);
  };
  const press = (event: KeyboardEvent, key: string) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') onChoose(key);
    else {
      const step = stepOf(rows, key, event.key, direction);
      if (!step) return;
      if ('focus' in step) tree.current?.querySelector<HTMLElement>(`[data-key="${step.focus}"]`)?.focus();
      else if ('open' in step) setOpen(step.open, true);
      else setOpen(step.close, false);
    }
    event.preventDefault();
  };
  return (
    <ul ref={tree} role="tree" aria-label={t`Topics`} className={styles.tree}>
      {rows.map((row) => {
        const { key } = row.topic;
        return (
          <li
            key={key}
            role="treeitem"
            data-key={key}
            tabIndex={key === tabStop ? 0 : -1}
            aria-level={row.path.length}
            aria-posinset={row.position}
            aria-setsize={row.siblings}
            aria-expanded={row.open}
            aria-selected={key === chosen}
            className={styles.row}
            style={{ paddingInlineStart: `${row.path.length - 1}.25rem` }}
            onFocus={() => setFocused(key)}
            onKeyDown={(event) => press(event, key)}
            onClick={() => onChoose(key)}
          >
            <RowContent row={row} count={countOf(key)} onToggle={() => setOpen(key, !row.open)} />
          </li>
        );
      })}
    </ul>
  );
}

function RowContent({
  row: { topic, open },
  count,
  onToggle,
}: {
  row: Row;
  count: number | undefined;
  onToggle: () => void;
}) {
  const { language, direction, format } = useLanguage();
  const Closed = direction === 'rtl' ? ChevronLeft : ChevronRight;
  const Arrow = open ? ChevronDown : Closed;
  const [name, other] = [nameIn(language, topic), otherNameIn(language, topic)];
  return (
    <>
      {/* For the mouse: the keyboard has the arrow keys, and a screen reader the state of the row. */}
      <span
        className={styles.toggle}
        aria-hidden="true"
        onClick={(event) => {
          if (open === undefined) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {open !== undefined && <Arrow />}
      </span>
      <span className={styles.names}>
        <bdi>{name}</bdi>
        {other !== name && (
          <bdi className={styles.other} lang={language === 'fa' ? 'en' : 'fa'}>
            {other}
          </bdi>
        )}
      </span>
      {count !== undefined && count > 0 && <span className={styles.count}>{format.number(count)}</span>}
    </>
  );
}
