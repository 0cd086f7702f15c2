/** Webhooks: all of them, and making a new one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { DataTable } from '../ui/data-table.js';
import page from '../ui/page.module.css';
import { ShownOnce } from '../ui/shown-once.js';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { NewWebhookDialog } from './new-webhook.js';
import { WebhookState } from './webhook.labels.js';
import { webhooksQuery, type Webhook } from './webhooks.api.js';

function WebhookTable({ webhooks }: { webhooks: readonly Webhook[] }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  return (
    <DataTable label={t`Webhooks`} columns={[t`Address`, t`State`, t`Events`, t`Made`]}>
      {webhooks.map((it) => (
        <tr key={it.id}>
          <td>
            <Link to="/webhooks/$id" params={{ id: it.id }}>
              <bdi dir="ltr">{it.url}</bdi>
            </Link>
            {it.description && (
              <p className={page.soft}>
                <bdi>{it.description}</bdi>
              </p>
            )}
          </td>
          <td>
            <WebhookState webhook={it} />
          </td>
          <td>
            <code dir="ltr">{it.events.join(' ')}</code>
          </td>
          <td className={page.number}>{format.shortDay(it.createdAt)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

export function WebhooksPage() {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Webhook & { secret: string }>();
  const webhooks = useQuery(webhooksQuery);
  const create = (
    <Button look="primary" onClick={() => setOpen(true)}>
      <Plus aria-hidden="true" />
      <Trans>New webhook</Trans>
    </Button>
  );
  return (
    <div className={page.page}>
      <title>{t`Webhooks · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Webhooks</Trans>
          </h1>
          <p>
            <Trans>Have your own systems told when feedback comes in, changes or is deleted.</Trans>
          </p>
        </div>
        {create}
      </header>
      <NewWebhookDialog
        open={open}
        onOpenChange={setOpen}
        onMade={(webhook) => {
          setMade(webhook);
          setOpen(false);
        }}
      />
      {made && (
        <ShownOnce
          values={[
            { name: t`Address`, value: made.url },
            { name: t`Secret`, value: made.secret },
          ]}
          onDone={() => setMade(undefined)}
        />
      )}
      {webhooks.isPending && <Skeleton />}
      {webhooks.isError && <ErrorPanel error={webhooks.error} retry={() => void webhooks.refetch()} />}
      {webhooks.data?.length === 0 && (
        <Empty title={<Trans>No webhook yet</Trans>} actions={create}>
          <Trans>
            Give the address of a receiver of yours. Each request is signed, and tried for three days where
            the receiver fails.
          </Trans>
        </Empty>
      )}
      {webhooks.data && webhooks.data.length > 0 && (
        <div className={`${page.panel} ${page.flush}`}>
          <WebhookTable webhooks={webhooks.data} />
        </div>
      )}
    </div>
  );
}
