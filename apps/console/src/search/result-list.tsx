/** The found feedback as a list that stays quick with thousands of rows; arrows walk through it. */
import { Trans } from '@lingui/react/macro';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import type { Feedback } from '../feedback/feedback.types.js';
import { Button } from '../ui/button.js';
import { ResultRow } from './result-row.js';
import styles from './result-list.module.css';

export interface ResultListHandle {
  focusFirst: () => void;
}

interface ResultListProps {
  items: readonly Feedback[];
  /** The rows are of the search before; the new one is under way. */
  fading: boolean;
  more: boolean;
  loadingMore: boolean;
  /** The next page could not be had: only a press tries again. */
  stuck: boolean;
  onMore: () => void;
  ref: Ref<ResultListHandle>;
}

export function ResultList({ items, fading, more, loadingMore, stuck, onMore, ref }: ResultListProps) {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<number | undefined>(undefined);
  const [offset, setOffset] = useState(0);
  // What stands above the list, such as a summary, may grow and go.
  useLayoutEffect(() => {
    const around = list.current?.parentElement;
    if (!around) return;
    const watch = new ResizeObserver(() => setOffset(list.current?.offsetTop ?? 0));
    watch.observe(around);
    return () => watch.disconnect();
  }, []);

  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => 132,
    overscan: 6,
    scrollMargin: offset,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const rows = virtualizer.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;

  // The next page is fetched a little before its rows would be needed; the button below is for the keyboard.
  useEffect(() => {
    if (more && !loadingMore && !stuck && last >= items.length - 5) onMore();
  }, [last, items.length, more, loadingMore, stuck, onMore]);

  const focus = (index: number) => {
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
    if (link) return link.focus();
    wanted.current = index;
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  // A row that was out of view is focused once it has been drawn.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = undefined;
    link.focus();
  });
  useImperativeHandle(ref, () => ({ focusFirst: () => focus(0) }));

  const keyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (!row) return;
    const index = Number(row.dataset['index']);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next === undefined || next < 0 || next >= items.length) return;
    event.preventDefault();
    focus(next);
  };

  return (
    <>
      <ol
        ref={list}
        className={styles.list}
        data-fading={fading || undefined}
        style={{ blockSize: virtualizer.getTotalSize() }}
        onKeyDown={keyDown}
      >
        {rows.map((row) => {
          const item = items[row.index];
          return (
            item && (
              <li
                key={row.key}
                ref={virtualizer.measureElement}
                data-index={row.index}
                aria-setsize={more ? -1 : items.length}
                aria-posinset={row.index + 1}
                style={{ transform: `translateY(${row.start - offset}px)` }}
              >
                <ResultRow item={item} />
              </li>
            )
          );
        })}
      </ol>
      {more && (
        <div className={styles.more}>
          <Button busy={loadingMore} onClick={onMore}>
            <Trans>Load more</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
