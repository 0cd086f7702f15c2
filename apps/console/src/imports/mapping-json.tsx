/** The mapping as text, for what the table of columns can't say. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { TextArea } from '../ui/field.js';
import styles from './imports.module.css';
import type { Mapping } from './mapping.js';

/** Undefined where it is no mapping yet; what stands in its places is checked by the hub. */
function readMapping(text: string): Mapping | undefined {
  try {
    const value = JSON.parse(text) as Partial<Mapping> | null;
    const { source, fields } = value ?? {};
    const complete =
      typeof source?.kind === 'string' && typeof source.system === 'string' && fields?.occurredAt;
    return complete ? (value as Mapping) : undefined;
  } catch {
    return undefined;
  }
}

export function MappingJson({
  mapping,
  onChange,
}: {
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}) {
  const { t } = useLingui();
  const [text, setText] = useState<string>();
  const shown = text ?? JSON.stringify(mapping, null, 2);
  const wrong = text !== undefined && readMapping(text) === undefined;
  return (
    <details className={styles.details} onToggle={(event) => !event.currentTarget.open && setText(undefined)}>
      <summary>
        <Trans>The mapping as JSON, for experts</Trans>
      </summary>
      <TextArea
        label={t`Mapping`}
        dir="ltr"
        spellCheck={false}
        value={shown}
        error={
          wrong
            ? t`This is no mapping yet: it needs JSON with source.kind, source.system and fields.occurredAt.`
            : undefined
        }
        help={
          <Trans>
            A column is named by its text in quotes, or <code dir="ltr">{'{"value": "web"}'}</code> sets the
            same value on every row. Scores need <code dir="ltr">metric, min, max</code>;{' '}
            <code dir="ltr">values</code> turns words into numbers.
          </Trans>
        }
        onChange={(event) => {
          setText(event.target.value);
          const read = readMapping(event.target.value);
          if (read) onChange(read);
        }}
      />
    </details>
  );
}
