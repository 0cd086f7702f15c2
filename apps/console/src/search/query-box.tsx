/** The box for words to look for; `/` puts the cursor into it from anywhere on the page. */
import { useLingui } from '@lingui/react/macro';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { IconButton } from '../ui/button.js';
import styles from './query-box.module.css';

interface QueryBoxProps {
  query: string;
  onSearch: (query: string) => void;
  onArrowDown: () => void;
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="spinbutton"]') !== null;

export function QueryBox({ query, onSearch, onArrowDown }: QueryBoxProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const focusOnSlash = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target))
        return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);

  // The address may change behind the box (a chip removed, the back button): the box follows it.
  useEffect(() => {
    if (input.current) input.current.value = query;
  }, [query]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(input.current?.value.trim() ?? '');
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onArrowDown();
    }
  };

  return (
    <form role="search" className={styles.box} onSubmit={submit}>
      <Search aria-hidden="true" className={styles.lens} />
      <input
        ref={input}
        type="search"
        enterKeyHint="search"
        dir="auto"
        aria-label={t`Search in everything customers said`}
        aria-keyshortcuts="/"
        placeholder={t`What are customers saying about…`}
        defaultValue={query}
        onKeyDown={keyDown}
      />
      {query ? (
        <IconButton label={t`Clear the words`} onClick={() => onSearch('')}>
          <X aria-hidden="true" />
        </IconButton>
      ) : (
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      )}
      <button type="submit" className={styles.go}>
        {t`Search`}
      </button>
    </form>
  );
}
