/** How the file is written, as it was found out; each can be said otherwise. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Select, TextField } from '../ui/field.js';
import type { Preview } from './imports.api.js';
import styles from './imports.module.css';
import type { FileOptions } from './mapping.js';
import { ENCODINGS, useDelimiterNames, useEncodingNames } from './mapping.labels.js';

/** Beside what can be chosen: let the hub find out. */
const AUTO = ':auto';

interface FileOptionsProps {
  preview: Preview | undefined;
  options: FileOptions;
  onChange: (options: FileOptions) => void;
}

export function FileOptionFields({ preview, options, onChange }: FileOptionsProps) {
  const { t } = useLingui();
  const encodings = useEncodingNames();
  const delimiters = useDelimiterNames();
  const say = (change: FileOptions) => {
    const next = Object.entries({ ...options, ...change }).filter(([, it]) => it !== undefined && it !== '');
    onChange(Object.fromEntries(next) as FileOptions);
  };
  const found = (name: string | undefined) =>
    name === undefined ? t`Found out by itself` : t`Found out: ${name}`;
  const encoding = preview && !options.encoding ? encodings[preview.encoding] : undefined;
  const delimiter = preview?.delimiter && !options.delimiter ? delimiters[preview.delimiter] : undefined;
  const headed = preview?.header ? t`column names` : t`already data`;
  const isText = preview?.format !== 'xlsx';
  return (
    <fieldset className={styles.options}>
      <legend>
        <Trans>How the file is written</Trans>
      </legend>
      {isText && (
        <Select
          label={t`Encoding`}
          value={options.encoding ?? AUTO}
          choices={[
            { value: AUTO, label: found(encoding) },
            ...ENCODINGS.map((value) => ({ value, label: encodings[value] ?? value })),
          ]}
          onChange={(value) => say({ encoding: value === AUTO ? undefined : value })}
        />
      )}
      {preview?.format !== 'xlsx' && preview?.format !== 'json-lines' && (
        <Select
          label={t`Between the cells`}
          value={options.delimiter ?? AUTO}
          choices={[
            { value: AUTO, label: found(delimiter) },
            ...Object.entries(delimiters).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(value) => say({ delimiter: value === AUTO ? undefined : value })}
        />
      )}
      {preview?.format !== 'json-lines' && (
        <Select
          label={t`The first row is`}
          value={options.header === undefined ? AUTO : String(options.header)}
          choices={[
            { value: AUTO, label: found(preview && options.header === undefined ? headed : undefined) },
            { value: 'true', label: t`column names` },
            { value: 'false', label: t`already data` },
          ]}
          onChange={(value) => say({ header: value === AUTO ? undefined : value === 'true' })}
        />
      )}
      {preview?.format === 'xlsx' && (
        <TextField
          label={t`Sheet`}
          help={t`The first one unless you name another.`}
          dir="auto"
          maxLength={100}
          defaultValue={options.sheet ?? ''}
          onBlur={(event) => say({ sheet: event.target.value.trim() })}
        />
      )}
      <Select
        label={t`The last row is`}
        value={String(options.footer ?? false)}
        choices={[
          { value: 'false', label: t`a row like the others` },
          { value: 'true', label: t`a remark, if it is a single cell` },
        ]}
        onChange={(value) => say({ footer: value === 'true' ? true : undefined })}
      />
    </fieldset>
  );
}
