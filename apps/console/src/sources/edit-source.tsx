/** Changes a source: its name, what its connector is told, its credentials and how often it is fetched from. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Select, TextField } from '../ui/field.js';
import { FormActions, FormDialog } from '../ui/form-dialog.js';
import styles from '../ui/form-dialog.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { SchemaFields } from './schema-fields.js';
import { readFields, textsOf } from './source.form.js';
import {
  changeSource,
  connectorsQuery,
  type Connector,
  type Source,
  type SourceChange,
} from './sources.api.js';

const WEEK_MINUTES = 10_080;

interface EditFormProps {
  source: Source;
  connector: Connector;
  onDone: () => void;
}

function EditForm({ source, connector, onDone }: EditFormProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [settings, setSettings] = useState(() => textsOf(connector.settings, source.settings));
  const [credentials, setCredentials] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState<string[]>([]);
  const every = source.pull?.everyMinutes ?? null;
  const [byItself, setByItself] = useState(every === null ? 'no' : 'yes');
  const change = useMutation({
    mutationFn: (wanted: SourceChange) => changeSource(source.id, wanted),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['sources'] });
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const told = readFields(connector.settings, settings);
    const secrets = readFields(connector.credentials ?? {}, credentials);
    setWrong([...told.wrong, ...secrets.wrong]);
    if (told.wrong.length + secrets.wrong.length > 0) return;
    const minutes = byItself === 'yes' ? Number(form.get('minutes')) : null;
    change.mutate({
      name: String(form.get('name') ?? '').trim(),
      settings: told.values,
      ...(Object.keys(secrets.values).length > 0 && { credentials: secrets.values }),
      ...(source.pull && minutes !== every && { pullMinutes: minutes }),
    });
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextField
        name="name"
        label={t`Name among colleagues`}
        defaultValue={source.name}
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
      {source.pull && (
        <div className={styles.pair}>
          <Select
            label={t`Fetch by itself`}
            value={byItself}
            choices={[
              { value: 'yes', label: t`Yes, regularly` },
              { value: 'no', label: t`No, only when somebody asks` },
            ]}
            onChange={setByItself}
          />
          {byItself === 'yes' && (
            <TextField
              name="minutes"
              type="number"
              label={t`Every how many minutes`}
              help={t`From 1 to 10,080, which is a week.`}
              defaultValue={every ?? connector.pull?.everyMinutes ?? 60}
              min={1}
              max={WEEK_MINUTES}
              step={1}
              required
            />
          )}
        </div>
      )}
      {connector.credentials && (
        <fieldset className={styles.choices}>
          <legend>
            <Trans>Credentials</Trans>
          </legend>
          <p className={styles.note}>
            {source.pull?.credentials ? (
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
            texts={credentials}
            wrong={wrong}
            secret
            onChange={(name, text) => setCredentials({ ...credentials, [name]: text })}
          />
        </fieldset>
      )}
      {change.isError && <ErrorPanel error={change.error} />}
      <FormActions busy={change.isPending}>
        <Trans>Save</Trans>
      </FormActions>
    </form>
  );
}

export function EditSourceDialog({
  source,
  open,
  onOpenChange,
}: {
  source: Source;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const connectors = useQuery({ ...connectorsQuery, enabled: open });
  const connector = connectors.data?.find((it) => it.id === source.connector);
  return (
    <FormDialog title={<Trans>Change the source</Trans>} open={open} onOpenChange={onOpenChange}>
      {connectors.isPending && <Skeleton lines={4} />}
      {connectors.isError && <ErrorPanel error={connectors.error} retry={() => void connectors.refetch()} />}
      {connector && <EditForm source={source} connector={connector} onDone={() => onOpenChange(false)} />}
    </FormDialog>
  );
}
