/** At an item with masked personal data: shows its texts as they came in, to those who may see them and say why. */
import { Dialog } from '@base-ui/react/dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '../i18n/language.js';
import { sessionQuery } from '../session/session.api.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { FormActions, FormDialog } from '../ui/form-dialog.js';
import form from '../ui/form-dialog.module.css';
import page from '../ui/page.module.css';
import { ErrorPanel } from '../ui/states.js';
import { looksQuery, lookAt, REASON, type Original } from './originals.api.js';

function Texts({ original }: { original: Original }) {
  const { format } = useLanguage();
  return (
    <>
      {original.texts.map((it, index) => (
        <blockquote key={index} dir="auto">
          {it.text}
        </blockquote>
      ))}
      <p className={form.note}>
        <Trans>It will be deleted on {format.day(original.retainedUntil)}.</Trans>
      </p>
      <div className={form.actions}>
        <Dialog.Close render={<Button />}>
          <Trans>Close</Trans>
        </Dialog.Close>
      </div>
    </>
  );
}

function Ask({ feedbackId }: { feedbackId: string }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const looking = useMutation({
    mutationFn: () => lookAt(feedbackId, reason.trim()),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: looksQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    looking.mutate();
  };
  if (looking.data) return <Texts original={looking.data} />;
  return (
    <form className={form.form} onSubmit={submit}>
      <TextField
        required
        {...REASON}
        label={t`Why do you need it?`}
        help={t`Kept with who looked and when. Those who run this workspace see it.`}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {looking.isError && <ErrorPanel error={looking.error} />}
      <FormActions busy={looking.isPending}>
        <Trans>Show</Trans>
      </FormActions>
    </form>
  );
}

export function Unmasked({ feedbackId }: { feedbackId: string }) {
  const { scopes } = useSuspenseQuery(sessionQuery).data;
  const [open, setOpen] = useState(false);
  if (!['admin', 'originals:read'].some((it) => scopes.includes(it))) return null;
  return (
    <div className={page.row}>
      <Button look="quiet" onClick={() => setOpen(true)}>
        <Trans>Show what is masked</Trans>
      </Button>
      <FormDialog title={<Trans>As it came in</Trans>} open={open} onOpenChange={setOpen}>
        <Ask feedbackId={feedbackId} />
      </FormDialog>
    </div>
  );
}
