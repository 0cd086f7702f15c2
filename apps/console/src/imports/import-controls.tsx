/** Buttons that pause an import, let it go on and end it, and the link to the rows that it refused. */
import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, ButtonLink } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ErrorPanel } from '../ui/states.js';
import { importQuery, type ImportRun, isOpen, orderImport } from './imports.api.js';

export function ImportControls({ run }: { run: ImportRun }) {
  const cache = useQueryClient();
  const order = useMutation({
    mutationFn: (wanted: 'pause' | 'resume' | 'cancel') => orderImport(run.id, wanted),
    onSettled: () => cache.invalidateQueries({ queryKey: importQuery(run.id).queryKey }),
  });
  if (!isOpen(run)) return null;
  const press = (wanted: 'pause' | 'resume' | 'cancel') => () => order.mutate(wanted);
  return (
    <>
      <p className={page.row}>
        {run.state === 'paused' ? (
          <Button look="primary" onClick={press('resume')} busy={order.isPending}>
            <Trans>Go on</Trans>
          </Button>
        ) : (
          <Button onClick={press('pause')} busy={order.isPending}>
            <Trans>Pause</Trans>
          </Button>
        )}
        <Button look="quiet" onClick={press('cancel')} disabled={order.isPending}>
          <Trans>End the import; what is in stays</Trans>
        </Button>
      </p>
      {order.isError && <ErrorPanel error={order.error} />}
    </>
  );
}

export function RejectedFile({ run }: { run: ImportRun }) {
  if (run.counts.rejected === 0) return null;
  return (
    <div className={page.stack}>
      <p>
        <a href={`/api/v1/imports/${encodeURIComponent(run.id)}/rejected.csv`} download>
          <Trans>Download the rejected rows with their reasons, to correct them</Trans>
        </a>
      </p>
      {!isOpen(run) && (
        <p className={page.row}>
          <ButtonLink to="/imports" search={{ like: run.id }}>
            <Trans>Import the corrected rows</Trans>
          </ButtonLink>
          <ButtonLink to="/quarantine" search={{ import: run.id }}>
            <Trans>Correct them here, in the quarantine</Trans>
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
