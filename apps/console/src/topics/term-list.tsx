/** One list of terms: typed or pasted in, each taken out by its own button. */
import { Toolbar } from '@base-ui/react/toolbar';
import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import styles from './rules.module.css';

interface TermListProps {
  name: string;
  help: ReactNode;
  terms: readonly string[];
  /** Those that are not in the rules that are kept yet. */
  isNew: (term: string) => boolean;
  isWrong: (term: string) => boolean;
  dir: 'ltr' | 'rtl' | 'auto';
  onAdd: (text: string) => void;
  onRemove: (term: string) => void;
}

export function TermList({ name, help, terms, isNew, isWrong, dir, onAdd, onRemove }: TermListProps) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const [text, setText] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const focusInput = () => root.current?.querySelector('input')?.focus();
  const add = () => {
    if (text.trim() === '') return;
    onAdd(text);
    setText('');
  };
  return (
    <div ref={root} className={styles.terms}>
      <div className={styles.adder}>
        <TextField
          label={
            <>
              {name} <span className={styles.amount}>{format.number(terms.length)}</span>
            </>
          }
          help={help}
          value={text}
          dir={dir}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
          // What was typed counts, also where somebody goes straight on to “Save”.
          onBlur={add}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text');
            if (!/[\n\t,،]/.test(pasted)) return;
            event.preventDefault();
            onAdd(text + pasted);
            setText('');
          }}
        />
        <Button disabled={text.trim() === ''} onClick={add}>
          <Trans>Add</Trans>
        </Button>
      </div>
      {terms.length > 0 && (
        <Toolbar.Root aria-label={name} className={styles.chips}>
          {terms.map((term) => (
            <Toolbar.Button
              key={term}
              className={styles.chip}
              data-new={isNew(term) || undefined}
              data-wrong={isWrong(term) || undefined}
              aria-label={t`Take out “${term}”`}
              title={t`Take out “${term}”`}
              onClick={() => {
                onRemove(term);
                focusInput();
              }}
            >
              <bdi dir={dir}>{term}</bdi>
              <X aria-hidden="true" />
            </Toolbar.Button>
          ))}
        </Toolbar.Root>
      )}
    </div>
  );
}
