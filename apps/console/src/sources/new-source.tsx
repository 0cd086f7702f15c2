/** Connects a system: which one, how it is called here, and what its connector has to be told. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Select } from '../ui/field.js';
import { FormDialog } from '../ui/form-dialog.js';
import styles from '../ui/form-dialog.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { SourceForm } from './source-form.js';
import { connectorsQuery, createSource, type Connector, type Delivery, type Source } from './sources.api.js';

export type MadeSource = Source & { delivery: Delivery | null };

interface NewSourceProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMade: (source: MadeSource) => void;
}

function NewSource({
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
  const create = useMutation({
    mutationFn: createSource,
    onSuccess: (source) => {
      void queryClient.invalidateQueries({ queryKey: ['sources'] });
      onMade(source);
    },
  });
  const connector = connectors.find((it) => it.id === chosen);
  if (!connector) return null;
  return (
    <div className={styles.form}>
      <Select
        label={t`System`}
        value={chosen}
        choices={connectors.map((it) => ({ value: it.id, label: it.title[language] }))}
        onChange={setChosen}
      />
      <SourceForm
        key={chosen}
        connector={connector}
        name={connector.title[language]}
        busy={create.isPending}
        error={create.error}
        action={<Trans>Connect</Trans>}
        onTold={(told) => create.mutate({ connector: connector.id, ...told })}
      />
    </div>
  );
}

export function NewSourceDialog({ open, onOpenChange, onMade }: NewSourceProps) {
  const connectors = useQuery({ ...connectorsQuery, enabled: open });
  return (
    <FormDialog title={<Trans>Connect a system</Trans>} open={open} onOpenChange={onOpenChange}>
      {connectors.isPending && <Skeleton lines={4} />}
      {connectors.isError && <ErrorPanel error={connectors.error} retry={() => void connectors.refetch()} />}
      {connectors.data && <NewSource connectors={connectors.data} onMade={onMade} />}
    </FormDialog>
  );
}
