/** One webhook: its state, what can be done with it, and what was sent. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ShownOnce } from '../ui/shown-once.js';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { Deliveries } from './deliveries.js';
import { useEventNames, WebhookState } from './webhook.labels.js';
import {
  deleteWebhook,
  pingWebhook,
  rotateSecret,
  switchWebhook,
  webhookQuery,
  type Webhook,
  type WebhookEvent,
} from './webhooks.api.js';

function Actions({ webhook, onSecret }: { webhook: Webhook; onSecret: (secret: string) => void }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['webhooks'] });
  const ping = useMutation({ mutationFn: () => pingWebhook(webhook.id), onSettled });
  const toggle = useMutation({ mutationFn: () => switchWebhook(webhook.id, !webhook.enabled), onSettled });
  const rotate = useMutation({
    mutationFn: () => rotateSecret(webhook.id),
    onSuccess: ({ secret }) => onSecret(secret),
  });
  const remove = useMutation({
    mutationFn: () => deleteWebhook(webhook.id),
    onSuccess: async () => {
      await navigate({ to: '/webhooks' });
      await onSettled();
    },
  });
  const failed = [ping, toggle, rotate, remove].find((it) => it.isError);
  return (
    <>
      <div className={page.row}>
        <Button
          look="primary"
          busy={ping.isPending}
          disabled={!webhook.enabled}
          onClick={() => ping.mutate()}
        >
          <Trans>Send a test event</Trans>
        </Button>
        <Button busy={toggle.isPending} onClick={() => toggle.mutate()}>
          {webhook.enabled ? <Trans>Switch off</Trans> : <Trans>Switch on</Trans>}
        </Button>
        <Button busy={rotate.isPending} onClick={() => rotate.mutate()}>
          <Trans>New secret</Trans>
        </Button>
        {asking ? (
          <>
            <Button busy={remove.isPending} onClick={() => remove.mutate()}>
              <Trans>Yes, delete it with its deliveries</Trans>
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <Trans>Cancel</Trans>
            </Button>
          </>
        ) : (
          <Button look="quiet" onClick={() => setAsking(true)}>
            <Trans>Delete</Trans>
          </Button>
        )}
      </div>
      {failed && <ErrorPanel error={failed.error} />}
    </>
  );
}

function About({ webhook }: { webhook: Webhook }) {
  const { format } = useLanguage();
  const names = useEventNames();
  const filters = Object.keys(webhook.filters).length > 0 ? JSON.stringify(webhook.filters) : '';
  return (
    <>
      {webhook.description && (
        <p>
          <bdi>{webhook.description}</bdi>
        </p>
      )}
      {webhook.disabledReason && (
        <p role="alert">
          <Trans>
            The hub has switched it off: <bdi>{webhook.disabledReason}</bdi> Mend the receiver, then switch it
            on again.
          </Trans>
        </p>
      )}
      {webhook.enabled && webhook.failingSince && (
        <p>
          <Trans>Nothing could be delivered since {format.moment(webhook.failingSince)}.</Trans>
        </p>
      )}
      <ul>
        {webhook.events.map((it) => (
          <li key={it}>{names[it as WebhookEvent] ?? it}</li>
        ))}
      </ul>
      {filters && (
        <p>
          <Trans>Filters:</Trans> <code dir="ltr">{filters}</code>
        </p>
      )}
    </>
  );
}

export function WebhookPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/inside/webhooks/$id' });
  const webhook = useQuery(webhookQuery(id));
  const [secret, setSecret] = useState<string>();
  return (
    <div className={page.page}>
      <title>{t`Webhook · VoC Hub`}</title>
      <p className={page.small}>
        <Link to="/webhooks">
          <Trans>All webhooks</Trans>
        </Link>
      </p>
      {webhook.isPending && <Skeleton />}
      {webhook.isError && <ErrorPanel error={webhook.error} retry={() => void webhook.refetch()} />}
      {webhook.data && (
        <>
          <header className={page.head}>
            <div>
              <h1>
                <bdi dir="ltr">{webhook.data.url}</bdi>
              </h1>
              <p className={page.row}>
                <WebhookState webhook={webhook.data} />
              </p>
            </div>
          </header>
          <section className={`${page.panel} ${page.stack}`} aria-label={t`Webhook`}>
            <About webhook={webhook.data} />
            <Actions webhook={webhook.data} onSecret={setSecret} />
          </section>
          {secret && (
            <ShownOnce
              values={[{ name: t`New secret; the former one holds for another 24 hours`, value: secret }]}
              onDone={() => setSecret(undefined)}
            />
          )}
          <Deliveries webhook={webhook.data} />
        </>
      )}
    </div>
  );
}
