/** Makes a webhook: where to, which events, and what must hold of them. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { TextField } from '../ui/field.js';
import { FormActions, FormDialog } from '../ui/form-dialog.js';
import styles from '../ui/form-dialog.module.css';
import { ErrorPanel } from '../ui/states.js';
import { useEventNames } from './webhook.labels.js';
import { createWebhook, EVENTS, type NewWebhook, type Webhook, type WebhookEvent } from './webhooks.api.js';

/** The filters as they were typed; null where they are no JSON object. */
function readFilters(text: string): Record<string, unknown> | null {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

interface NewWebhookProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMade: (webhook: Webhook & { secret: string }) => void;
}

function WebhookForm({ onMade }: { onMade: NewWebhookProps['onMade'] }) {
  const { t } = useLingui();
  const names = useEventNames();
  const queryClient = useQueryClient();
  const [wrong, setWrong] = useState<{ events?: boolean; filters?: boolean }>({});
  const create = useMutation({
    mutationFn: (webhook: NewWebhook) => createWebhook(webhook),
    onSuccess: (webhook) => {
      void queryClient.invalidateQueries({ queryKey: ['webhooks'] });
      onMade(webhook);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const events = form.getAll('events') as WebhookEvent[];
    const filters = readFilters(text('filters'));
    setWrong({ events: events.length === 0, filters: filters === null });
    if (events.length > 0 && filters)
      create.mutate({ url: text('url'), description: text('description'), events, filters });
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextField
        name="url"
        type="url"
        label={t`Address that is called`}
        placeholder="https://example.com/hooks/voc"
        dir="ltr"
        required
        maxLength={2000}
      />
      <TextField name="description" label={t`What it is for`} maxLength={500} dir="auto" />
      <fieldset className={styles.choices} aria-describedby={wrong.events ? 'events-wrong' : undefined}>
        <legend>
          <Trans>Events</Trans>
        </legend>
        {EVENTS.map((value) => (
          <label key={value}>
            <input
              type="checkbox"
              name="events"
              value={value}
              defaultChecked={value === 'feedback.created'}
            />
            {names[value]}
          </label>
        ))}
        {wrong.events && (
          <p id="events-wrong" role="alert">
            <Trans>Choose one event at least.</Trans>
          </p>
        )}
      </fieldset>
      <TextField
        name="filters"
        label={t`Filters, as JSON`}
        placeholder='{"scoreBand": "low", "channel": ["web", "email"]}'
        dir="ltr"
        help={t`The filters of the search by their names: only what the search would find is told. Empty: everything.`}
        error={wrong.filters ? t`This is not a JSON object.` : undefined}
      />
      {create.isError && <ErrorPanel error={create.error} />}
      <FormActions busy={create.isPending}>
        <Trans>Make the webhook</Trans>
      </FormActions>
    </form>
  );
}

export function NewWebhookDialog({ open, onOpenChange, onMade }: NewWebhookProps) {
  return (
    <FormDialog title={<Trans>New webhook</Trans>} open={open} onOpenChange={onOpenChange}>
      <WebhookForm onMade={onMade} />
    </FormDialog>
  );
}
