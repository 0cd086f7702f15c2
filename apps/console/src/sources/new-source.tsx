/** Connects a system: which one, how it is called here, and what its connector has to be told. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Select, TextField } from '../ui/field.js';
import { FormActions, FormDialog } from '../ui/form-dialog.js';
import styles from '../ui/form-dialog.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { SchemaFields } from './schema-fields.js';
import { readFields } from './source.form.js';
import { connectorsQuery, createSource, type Connector, type Delivery, type Source } from './sources.api.js';

export type MadeSource = Source & { delivery: Delivery | null };

interface NewSourceProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMade: (source: MadeSource) => void;
}

function SourceForm({
  connectors,
  onMade,
}: {
  connectors: readonly Connector[];
  onMade: NewSourceProps['onMade'];
}) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState(connectors[0]?.id ?? '');
  const [settings, setSettings] = useState<Record<string, string>>({});
  const [credentials, setCredentials] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState<string[]>([]);
  const create = useMutation({
    mutationFn: createSource,
    onSuccess: (source) => {
      void queryClient.invalidateQueries({ queryKey: ['sources'] });
      onMade(source);
    },
  });
  const connector = connectors.find((it) => it.id === chosen);
  if (!connector) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    const told = readFields(connector.settings, settings);
    const secrets = readFields(connector.credentials ?? {}, credentials);
    setWrong([...told.wrong, ...secrets.wrong]);
    if (told.wrong.length + secrets.wrong.length > 0) return;
    const given = Object.keys(secrets.values).length > 0 ? { credentials: secrets.values } : {};
    create.mutate({ connector: connector.id, name, settings: told.values, ...given });
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <Select
        label={t`System`}
        value={chosen}
        choices={connectors.map((it) => ({ value: it.id, label: it.title[language] }))}
        onChange={(id) => {
          setChosen(id);
          setSettings({});
          setCredentials({});
          setWrong([]);
        }}
      />
      <TextField
        key={chosen}
        name="name"
        label={t`Name among colleagues`}
        defaultValue={connector.title[language]}
        required
        maxLength={200}
        dir="auto"
      />
      <SchemaFields
        schema={connector.settings}
        texts={settings}
        wrong={wrong}
        onChange={(name, text) => setSettings({ ...settings, [name]: text })}
      />
      {connector.credentials && (
        <>
          <p className={styles.note}>
            <Trans>
              To fetch from the system, the hub needs these. They are kept encrypted and never shown.
            </Trans>
          </p>
          <SchemaFields
            schema={{ ...connector.credentials, required: [] }}
            texts={credentials}
            wrong={wrong}
            secret
            onChange={(name, text) => setCredentials({ ...credentials, [name]: text })}
          />
        </>
      )}
      {create.isError && <ErrorPanel error={create.error} />}
      <FormActions busy={create.isPending}>
        <Trans>Connect</Trans>
      </FormActions>
    </form>
  );
}

export function NewSourceDialog({ open, onOpenChange, onMade }: NewSourceProps) {
  const connectors = useQuery({ ...connectorsQuery, enabled: open });
  return (
    <FormDialog title={<Trans>Connect a system</Trans>} open={open} onOpenChange={onOpenChange}>
      {connectors.isPending && <Skeleton lines={4} />}
      {connectors.isError && <ErrorPanel error={connectors.error} retry={() => void connectors.refetch()} />}
      {connectors.data && <SourceForm connectors={connectors.data} onMade={onMade} />}
    </FormDialog>
  );
}
