/** Facets: what the found feedback is made of; ticking a value narrows the search down to it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { FACETS, type Bucket } from './search.api.js';
import { toggled, type Filters } from './search.state.js';
import styles from './facet-panel.module.css';

/** Values shown before "more". */
const SHOWN = 6;
/** Facets that stand open at first; the rest open by a press. */
const OPEN_AT_FIRST = 5;

interface FacetProps {
  name: string;
  buckets: readonly Bucket[];
  chosen: readonly string[];
  open: boolean;
  onToggle: (value: string) => void;
}

function Facet({ name, buckets, chosen, open, onToggle }: FacetProps) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const labels = useLabels();
  const [all, setAll] = useState(false);
  const known = new Set(buckets.map((it) => it.value));
  // A chosen value without hits stays visible, or it could not be taken back here.
  const rows: Bucket[] = [
    ...buckets,
    ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 })),
  ];
  const shown = all ? rows : rows.filter((row, index) => index < SHOWN || chosen.includes(row.value));
  const most = Math.max(1, ...rows.map((it) => it.count));
  const facet = labels.facet(name);

  const more = format.number(rows.length - shown.length);
  return (
    <details className={styles.facet} open={open || chosen.length > 0}>
      <summary>
        {facet}
        {chosen.length > 0 && <span className={styles.count}>{format.number(chosen.length)}</span>}
      </summary>
      <ul>
        {shown.map(({ value, count, label }) => (
          <li key={value}>
            <label className={styles.row}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
              <span className={styles.name}>
                <bdi>{label ?? labels.value(name, value)}</bdi>
              </span>
              <span className={styles.hits}>{format.number(count)}</span>
              <span
                className={styles.share}
                style={{ inlineSize: `${(100 * count) / most}%` }}
                aria-hidden="true"
              />
            </label>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <Button
          look="quiet"
          className={styles.more}
          onClick={() => setAll(true)}
          aria-label={t`${more} more of ${facet}`}
        >
          <Trans>{more} more</Trans>
        </Button>
      )}
    </details>
  );
}

interface FacetPanelProps {
  facets: Record<string, readonly Bucket[]>;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function FacetPanel({ facets, filters, onChange }: FacetPanelProps) {
  const names = FACETS.filter((name) => (facets[name]?.length ?? 0) > 0 || filters[name]);
  return (
    <div className={styles.panel}>
      {names.map((name, index) => (
        <Facet
          key={name}
          name={name}
          buckets={facets[name] ?? []}
          chosen={filters[name] ?? []}
          open={index < OPEN_AT_FIRST}
          onToggle={(value) => onChange(toggled(filters, name, value))}
        />
      ))}
    </div>
  );
}
