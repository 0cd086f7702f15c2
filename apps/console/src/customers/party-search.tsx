/** Looks for customers or accounts: by which of their marks, and what it is. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { Button } from '../ui/button.js';
import { Select, TextField } from '../ui/field.js';
import styles from './customers.module.css';
import type { PartyKind, Wanted, Way } from './customers.api.js';

interface PartySearchProps {
  kind: PartyKind;
  wanted: Wanted;
  onSearch: (wanted: Wanted) => void;
}

export function PartySearch({ kind, wanted, onSearch }: PartySearchProps) {
  const { t } = useLingui();
  const [by, setBy] = useState<Way>(wanted.by);
  const names: Record<Way, string> = {
    name: t`Name`,
    email: t`E-mail address`,
    phone: t`Phone number`,
    id: t`Id`,
  };
  const ways: Way[] = kind === 'accounts' ? ['name', 'id'] : ['name', 'email', 'phone', 'id'];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const system = String(form.get('system') ?? '').trim();
    onSearch({ by, text: String(form.get('text') ?? '').trim(), ...(system !== '' && { system }) });
  };
  const help = {
    name: t`Whole words of the name; they are kept encrypted, so parts of words find nothing.`,
    email: t`The whole address.`,
    phone: t`The whole number, in any spelling.`,
    id: t`The whole id.`,
  }[by];
  return (
    <form role="search" className={styles.search} onSubmit={submit}>
      <Select
        label={t`Look by`}
        value={by}
        choices={ways.map((value) => ({ value, label: names[value] }))}
        onChange={(value) => setBy(value as Way)}
      />
      <TextField
        name="text"
        type="search"
        enterKeyHint="search"
        label={names[by]}
        help={help}
        dir="auto"
        maxLength={254}
        defaultValue={wanted.text}
        key={`${wanted.by}:${wanted.text}`}
      />
      {by === 'id' && (
        <TextField
          name="system"
          label={t`In which system`}
          help={t`Your own ids, unless you name one.`}
          dir="ltr"
          maxLength={200}
          defaultValue={wanted.system ?? ''}
        />
      )}
      <Button type="submit" look="primary">
        <Trans>Search</Trans>
      </Button>
    </form>
  );
}
