/** Pairs of terms that count where they stand near each other. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, Trash2 } from 'lucide-react';
import { useLanguage } from '../i18n/language.js';
import { Button, IconButton } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { MOST_LETTERS, type Near } from './topics.api.js';
import styles from './rules.module.css';

const MOST_BETWEEN = 20;

interface NearListProps {
  pairs: readonly Near[];
  isWrong: (pair: Near) => boolean;
  dir: 'ltr' | 'rtl' | 'auto';
  onAdd: () => void;
  onChange: (at: number, change: Partial<Near>) => void;
  onRemove: (at: number) => void;
}

export function NearList({ pairs, isWrong, dir, onAdd, onChange, onRemove }: NearListProps) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const text = (pair: Near, at: number, side: 'first' | 'second', label: string) => (
    <TextField
      label={label}
      value={pair[side]}
      dir={dir}
      maxLength={MOST_LETTERS}
      autoComplete="off"
      data-wrong={isWrong(pair) || undefined}
      onChange={(event) => onChange(at, { [side]: event.target.value })}
    />
  );
  return (
    <div className={styles.terms}>
      <p className={styles.listName}>
        <Trans>Near each other</Trans> <span className={styles.amount}>{format.number(pairs.length)}</span>
      </p>
      <p className={styles.help}>
        <Trans>Two terms in one sentence, in either order, with few words between them.</Trans>
      </p>
      {pairs.map((pair, at) => (
        <div key={at} className={styles.near} role="group" aria-label={t`Pair ${format.number(at + 1)}`}>
          {text(pair, at, 'first', t`One term`)}
          {text(pair, at, 'second', t`The other`)}
          <TextField
            label={t`Words between`}
            type="number"
            min={0}
            max={MOST_BETWEEN}
            step={1}
            value={pair.within}
            onChange={(event) => onChange(at, { within: event.target.valueAsNumber || 0 })}
          />
          <IconButton label={t`Take out pair ${format.number(at + 1)}`} onClick={() => onRemove(at)}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <div>
        <Button look="quiet" onClick={onAdd}>
          <Plus aria-hidden="true" />
          <Trans>Add a pair</Trans>
        </Button>
      </div>
    </div>
  );
}
