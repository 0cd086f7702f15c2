/** What a source is told: its name, its settings and its credentials; the same where it is made and where it is changed. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent, type ReactNode } from 'react';
import { TextField } from '../ui/field.js';
import { FormActions } from '../ui/form-dialog.js';
import styles from '../ui/form-dialog.module.css';
import { ErrorPanel } from '../ui/states.js';
import { SchemaFields } from './schema-fields.js';
import { readFields, textsOf } from './source.form.js';
import type { Connector, NewSource } from './sources.api.js';

interface SourceFormProps {
  connector: Connector;
  name: string;
  /** Those that it has. */
  settings?: Record<string, unknown>;
  /** It has some, which are never shown. */
  hasCredentials?: boolean;
  /** Stands above the credentials. */
  children?: ReactNode;
  busy: boolean;
  error: Error | null;
  action: ReactNode;
  /** Credentials are missing where none was entered. */
  onTold: (told: Omit<NewSource, 'connector'>, form: FormData) => void;
}

export function SourceForm({
  connector,
  name,
  settings = {},
  hasCredentials = false,
  children,
  busy,
  error,
  action,
  onTold,
}: SourceFormProps) {
  const { t } = useLingui();
  const [texts, setTexts] = useState(() => textsOf(connector.settings, settings));
  const [secrets, setSecrets] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState<string[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const told = readFields(connector.settings, texts);
    const kept = readFields(connector.credentials ?? {}, secrets);
    setWrong([...told.wrong, ...kept.wrong]);
    if (told.wrong.length + kept.wrong.length > 0) return;
    const given = Object.keys(kept.values).length > 0 && { credentials: kept.values };
    onTold({ name: String(form.get('name') ?? '').trim(), settings: told.values, ...given }, form);
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextField
        name="name"
        label={t`Name among colleagues`}
        defaultValue={name}
        required
        maxLength={200}
        dir="auto"
      />
      <SchemaFields
        schema={connector.settings}
        texts={texts}
        wrong={wrong}
        onChange={(field, text) => setTexts({ ...texts, [field]: text })}
      />
      {children}
      {connector.credentials && (
        <fieldset className={styles.choices}>
          <legend>
            <Trans>Credentials</Trans>
          </legend>
          <p className={styles.note}>
            {hasCredentials ? (
              <Trans>
                Leave these empty to keep those that it has. Where you change one, enter all of them.
              </Trans>
            ) : (
              <Trans>
                To fetch from the system, the hub needs these. They are kept encrypted and never shown.
              </Trans>
            )}
          </p>
          <SchemaFields
            schema={{ ...connector.credentials, required: [] }}
            texts={secrets}
            wrong={wrong}
            secret
            onChange={(field, text) => setSecrets({ ...secrets, [field]: text })}
          />
        </fieldset>
      )}
      {error && <ErrorPanel error={error} />}
      <FormActions busy={busy}>{action}</FormActions>
    </form>
  );
}
