/** Dialogs about a source: a new secret, and its removal. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useLanguage } from '../i18n/language.js';
import { TextField } from '../ui/field.js';
import { FormActions, FormDialog } from '../ui/form-dialog.js';
import styles from '../ui/form-dialog.module.css';
import { ErrorPanel } from '../ui/states.js';
import { deleteSource, rotateSecret, type Delivery, type NewSecret, type Source } from './sources.api.js';

interface DialogProps {
  source: Source;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Above a day's change of the system nothing is lost; the hub takes up to 30 days. */
const USUAL_HOURS = 24;
const MOST_HOURS = 720;

export function SecretDialog({
  source,
  open,
  onOpenChange,
  onSecret,
}: DialogProps & { onSecret: (delivery: Delivery) => void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const rotate = useMutation({
    mutationFn: (wanted: NewSecret) => rotateSecret(source.id, wanted),
    onSuccess: (delivery) => {
      void queryClient.invalidateQueries({ queryKey: ['sources'] });
      onSecret(delivery);
      onOpenChange(false);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const secret = String(form.get('secret') ?? '').trim();
    rotate.mutate({ overlapHours: Number(form.get('hours')), ...(secret !== '' && { secret }) });
  };
  return (
    <FormDialog title={<Trans>New secret</Trans>} open={open} onOpenChange={onOpenChange}>
      <form onSubmit={submit} className={styles.form}>
        <p>
          <Trans>
            The hub makes a new secret and shows it once. Enter it in the system before the former one ends,
            and nothing is lost.
          </Trans>
        </p>
        <TextField
          name="hours"
          type="number"
          label={t`Hours in which the former secret holds as well`}
          help={t`0 ends it at once: right after a leak. Up to 720, which are 30 days.`}
          defaultValue={USUAL_HOURS}
          min={0}
          max={MOST_HOURS}
          step={1}
          required
        />
        <TextField
          name="secret"
          label={t`The system's own secret, if it makes one`}
          help={t`Leave it empty to have one made.`}
          dir="ltr"
          autoComplete="off"
          minLength={16}
          maxLength={200}
        />
        {rotate.isError && <ErrorPanel error={rotate.error} />}
        <FormActions busy={rotate.isPending}>
          <Trans>Replace the secret</Trans>
        </FormActions>
      </form>
    </FormDialog>
  );
}

export function DeleteSourceDialog({ source, open, onOpenChange }: DialogProps) {
  const navigate = useNavigate();
  const { format } = useLanguage();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteSource(source.id),
    onSuccess: async () => {
      await navigate({ to: '/sources' });
      await queryClient.invalidateQueries({ queryKey: ['sources'] });
    },
  });
  const { accepted, updated, duplicate, rejected, passed } = source.counts;
  const all = accepted + updated + duplicate + rejected + passed;
  return (
    <FormDialog
      title={
        <Trans>
          Delete “<bdi>{source.name}</bdi>”?
        </Trans>
      }
      open={open}
      onOpenChange={onOpenChange}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          remove.mutate();
        }}
      >
        <div>
          <p>
            <b>
              <Trans>This goes, for good:</Trans>
            </b>
          </p>
          <ul className={styles.list}>
            {source.webhook && (
              <li>
                <Trans>its address and secret: what the system sends there is refused from now on</Trans>
              </li>
            )}
            {source.pull && (
              <li>
                <Trans>its credentials, its schedule and how far it was fetched</Trans>
              </li>
            )}
            <li>
              <Trans>its settings, and its counts ({format.number(all)} items in the last 30 days)</Trans>
            </li>
            <li>
              <Trans>the way to replay what lies in quarantine from it: correct or replay that before</Trans>
            </li>
          </ul>
        </div>
        <p>
          <b>
            <Trans>This stays:</Trans>
          </b>{' '}
          <Trans>the feedback, events and customers that came from it.</Trans>
        </p>
        {remove.isError && <ErrorPanel error={remove.error} />}
        <FormActions busy={remove.isPending}>
          <Trans>Delete the source</Trans>
        </FormActions>
      </form>
    </FormDialog>
  );
}
