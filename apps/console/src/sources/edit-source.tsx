/** Changes a source: its name, what its connector is told, its credentials and how often it is fetched from. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Select, TextField } from '../ui/field.js';
import { FormDialog } from '../ui/form-dialog.js';
import styles from '../ui/form-dialog.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { SourceForm } from './source-form.js';
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
  const every = source.pull?.everyMinutes ?? null;
  const [byItself, setByItself] = useState(every === null ? 'no' : 'yes');
  const change = useMutation({
    mutationFn: (wanted: SourceChange) => changeSource(source.id, wanted),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['sources'] });
      onDone();
    },
  });
  return (
    <SourceForm
      connector={connector}
      name={source.name}
      settings={source.settings}
      hasCredentials={source.pull?.credentials === true}
      busy={change.isPending}
      error={change.error}
      action={<Trans>Save</Trans>}
      onTold={(told, form) => {
        const minutes = byItself === 'yes' ? Number(form.get('minutes')) : null;
        change.mutate({ ...told, ...(source.pull && minutes !== every && { pullMinutes: minutes }) });
      }}
    >
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
    </SourceForm>
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
