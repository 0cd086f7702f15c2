/** What belongs to a column's meaning: the scale of a score, the way a date is written, the name of an attribute. */
import { useLingui } from '@lingui/react/macro';
import { useLabels } from '../i18n/labels.js';
import { Select } from '../ui/field.js';
import styles from './imports.module.css';
import { SCALES, type Use } from './mapping.uses.js';

const FORMATS = ['auto', 'iso', 'date', 'jalali', 'epoch-ms'] as const;
const METRICS = ['nps', 'csat', 'ces', 'psat', 'rating'] as const;

interface UseFieldsProps {
  column: string;
  use: Use;
  onChange: (use: Use) => void;
}

function SmallNumber({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <input
      className={styles.small}
      type="number"
      step="any"
      aria-label={label}
      defaultValue={value}
      key={value}
      onBlur={(event) => {
        const next = event.target.valueAsNumber;
        if (Number.isFinite(next) && next !== value) onChange(next);
      }}
    />
  );
}

function ScoreFields({ column, use, onChange }: UseFieldsProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const metric = String(use.spec['metric']);
  const [min, max] = [Number(use.spec['min']), Number(use.spec['max'])];
  const with_ = (change: Record<string, unknown>) => onChange({ ...use, spec: { ...use.spec, ...change } });
  return (
    <>
      <Select
        bare
        label={t`Which score ${column} is`}
        value={metric}
        choices={METRICS.map((value) => ({ value, label: labels.value('metric', value) }))}
        onChange={(next) => with_({ metric: next, ...SCALES[next] })}
      />
      <span className={styles.scale}>
        <SmallNumber
          label={t`Lowest value of ${column}`}
          value={min}
          onChange={(value) => with_({ min: value })}
        />
        <span aria-hidden="true">–</span>
        <SmallNumber
          label={t`Highest value of ${column}`}
          value={max}
          onChange={(value) => with_({ max: value })}
        />
      </span>
    </>
  );
}

export function UseFields({ column, use, onChange }: UseFieldsProps) {
  const { t } = useLingui();
  const formats = {
    auto: t`Found out for each row`,
    iso: t`ISO date and time`,
    date: t`Date, year first`,
    jalali: t`Jalali date`,
    'epoch-ms': t`Milliseconds since 1970`,
  };
  switch (use.role) {
    case 'score':
      return <ScoreFields column={column} use={use} onChange={onChange} />;
    case 'occurredAt':
    case 'changedAt': {
      const { format = 'auto', ...rest } = use.spec;
      return (
        <Select
          bare
          label={t`How the date in ${column} is written`}
          value={String(format)}
          choices={FORMATS.map((value) => ({ value, label: formats[value] }))}
          onChange={(next) => onChange({ ...use, spec: next === 'auto' ? rest : { ...rest, format: next } })}
        />
      );
    }
    case 'attribute':
    case 'customerAttribute':
      return (
        <input
          className={styles.small}
          data-wide
          dir="auto"
          maxLength={512}
          aria-label={t`Name of the attribute from ${column}`}
          key={use.name}
          defaultValue={use.name}
          onBlur={(event) => {
            const name = event.target.value.trim();
            if (name !== '' && name !== use.name) onChange({ ...use, name });
          }}
        />
      );
    default:
      return null;
  }
}
