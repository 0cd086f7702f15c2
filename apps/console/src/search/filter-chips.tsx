/** What the search is narrowed down to, each part removable. */
import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { toggled, type SearchState } from './search.state.js';
import styles from './search.module.css';

interface FilterChipsProps {
  state: SearchState;
  onChange: (part: Partial<SearchState>) => void;
  onReset: () => void;
}

function Chip({ name, value, onRemove }: { name: string; value: string; onRemove: () => void }) {
  const { t } = useLingui();
  return (
    <li>
      <button
        type="button"
        className={styles.chip}
        onClick={onRemove}
        aria-label={t`Remove the filter ${name}: ${value}`}
      >
        <span className={styles.chipName}>{name}</span>
        <bdi>{value}</bdi>
        <X aria-hidden="true" />
      </button>
    </li>
  );
}

export function FilterChips({ state, onChange, onReset }: FilterChipsProps) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const labels = useLabels();
  const filters = Object.entries(state.filters).flatMap(([name, values]) =>
    values.map((value) => ({ name, value })),
  );
  if (filters.length === 0 && !state.from && !state.to) return null;
  const day = (value: string) => format.shortDay(`${value}T12:00:00`);
  return (
    <ul className={styles.chips} aria-label={t`Filters`}>
      {filters.map(({ name, value }) => (
        <Chip
          key={`${name}:${value}`}
          name={labels.facet(name)}
          value={labels.value(name, value)}
          onRemove={() => onChange({ filters: toggled(state.filters, name, value) })}
        />
      ))}
      {state.from && (
        <Chip name={t`From`} value={day(state.from)} onRemove={() => onChange({ from: undefined })} />
      )}
      {state.to && <Chip name={t`To`} value={day(state.to)} onRemove={() => onChange({ to: undefined })} />}
      <li>
        <Button look="quiet" onClick={onReset}>
          <Trans>Clear all</Trans>
        </Button>
      </li>
    </ul>
  );
}
