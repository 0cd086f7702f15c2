/** What to look for in the quarantine. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { sourcesQuery } from '../sources/sources.api.js';
import { Button } from '../ui/button.js';
import { Select, TextField } from '../ui/field.js';
import type { QuarantineFilter } from './quarantine.filter.js';
import { useStageNames, useStateNames } from './quarantine.labels.js';
import styles from './quarantine.module.css';

const ANY = ':any';

interface QuarantineSearchProps {
  filter: QuarantineFilter;
  onSearch: (filter: QuarantineFilter) => void;
}

export function QuarantineSearch({ filter, onSearch }: QuarantineSearchProps) {
  const { t } = useLingui();
  const stages = useStageNames();
  const states = useStateNames();
  const sources = useQuery({ ...sourcesQuery, refetchInterval: false });
  const with_ = (name: keyof QuarantineFilter, value: string) => {
    const { [name]: _, ...rest } = filter;
    onSearch(value === '' || value === ANY ? rest : { ...rest, [name]: value });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    with_('text', String(new FormData(event.currentTarget).get('text') ?? '').trim());
  };
  const choicesOf = (names: Record<string, string>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  const other = filter.source !== undefined && !sources.data?.some((it) => it.id === filter.source);
  return (
    <form role="search" className={styles.search} onSubmit={submit}>
      <TextField
        name="text"
        type="search"
        enterKeyHint="search"
        label={t`Words of the reason or the place`}
        dir="auto"
        maxLength={200}
        defaultValue={filter.text ?? ''}
        key={filter.text ?? ''}
      />
      <Select
        label={t`State`}
        value={filter.state ?? 'open'}
        choices={choicesOf(states)}
        onChange={(value) => with_('state', value === 'open' ? '' : value)}
      />
      <Select
        label={t`Kind`}
        value={filter.stage ?? ANY}
        choices={[{ value: ANY, label: t`All kinds` }, ...choicesOf(stages)]}
        onChange={(value) => with_('stage', value)}
      />
      <Select
        label={t`Source`}
        value={filter.source ?? ANY}
        choices={[
          { value: ANY, label: t`All sources` },
          ...(other && filter.source ? [{ value: filter.source, label: t`A source that was removed` }] : []),
          ...(sources.data ?? []).map((it) => ({ value: it.id, label: it.name })),
        ]}
        onChange={(value) => with_('source', value)}
      />
      <Button type="submit" look="primary">
        <Trans>Search</Trans>
      </Button>
    </form>
  );
}
