/** What was sent to a webhook, with the attempts of each delivery, and sending it again. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { DataTable } from '../ui/data-table.js';
import { Select } from '../ui/field.js';
import page from '../ui/page.module.css';
import { ShowMore } from '../ui/show-more.js';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { DeliveryTag } from './webhook.labels.js';
import {
  deliveriesQuery,
  deliveryQuery,
  redeliver,
  redeliverFailed,
  type Delivery,
  type DeliveryState,
  type Webhook,
} from './webhooks.api.js';

function Attempts({ webhook, delivery }: { webhook: string; delivery: string }) {
  const { format } = useLanguage();
  const details = useQuery(deliveryQuery(webhook, delivery));
  if (details.isPending) return <Skeleton lines={2} />;
  if (details.isError) return <ErrorPanel error={details.error} retry={() => void details.refetch()} />;
  if (details.data.log.length === 0)
    return (
      <p className={page.soft}>
        <Trans>It was not tried yet.</Trans>
      </p>
    );
  return (
    <ol className={page.stack} reversed>
      {details.data.log.map((it) => (
        <li key={it.number}>
          {format.moment(it.at)} · <Trans>{format.number(it.durationMs)} ms</Trans>
          {it.status !== undefined && (
            <>
              {' '}
              · <code dir="ltr">{it.status}</code>
            </>
          )}
          {it.problem && (
            <p>
              <bdi>{it.problem}</bdi>
            </p>
          )}
          {it.answer && (
            <p className={page.soft}>
              <code dir="auto">{it.answer}</code>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Rows({ webhook, delivery }: { webhook: Webhook; delivery: Delivery }) {
  const { format } = useLanguage();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const again = useMutation({
    mutationFn: () => redeliver(webhook.id, delivery.id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  const when = `made-${delivery.id}`;
  const panel = `attempts-${delivery.id}`;
  return (
    <Fragment>
      <tr>
        <td>
          <code dir="ltr">{delivery.event}</code>
        </td>
        <td>
          <DeliveryTag state={delivery.state} />
          {delivery.lastProblem && (
            <p className={page.soft}>
              <bdi>{delivery.lastProblem}</bdi>
            </p>
          )}
          {delivery.nextAttemptAt && delivery.attempts > 0 && (
            <p className={page.soft}>
              <Trans>Next attempt: {format.moment(delivery.nextAttemptAt)}</Trans>
            </p>
          )}
        </td>
        <td className={page.number} id={when}>
          {format.moment(delivery.createdAt)}
        </td>
        <td>
          <div className={page.row}>
            <Button
              look="quiet"
              aria-expanded={open}
              aria-controls={panel}
              aria-describedby={when}
              onClick={() => setOpen(!open)}
            >
              <Trans>Attempts: {format.number(delivery.attempts)}</Trans>
            </Button>
            <Button
              look="quiet"
              busy={again.isPending}
              disabled={!webhook.enabled}
              aria-describedby={when}
              onClick={() => again.mutate()}
            >
              <Trans>Send again</Trans>
            </Button>
          </div>
          {again.isError && <ErrorPanel error={again.error} />}
        </td>
      </tr>
      {open && (
        <tr id={panel}>
          <td colSpan={4}>
            <Attempts webhook={webhook.id} delivery={delivery.id} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function SendFailedAgain({ webhook }: { webhook: Webhook }) {
  const { format } = useLanguage();
  const queryClient = useQueryClient();
  const all = useMutation({
    mutationFn: () => redeliverFailed(webhook.id, webhook.createdAt),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  return (
    <>
      <Button busy={all.isPending} disabled={!webhook.enabled} onClick={() => all.mutate()}>
        <Trans>Send all that were given up again</Trans>
      </Button>
      <span role="status">{all.data && <Trans>Sent again: {format.number(all.data.count)}</Trans>}</span>
      {all.isError && <ErrorPanel error={all.error} />}
    </>
  );
}

export function Deliveries({ webhook }: { webhook: Webhook }) {
  const { t } = useLingui();
  const [state, setState] = useState<DeliveryState | 'all'>('all');
  const deliveries = useInfiniteQuery(deliveriesQuery(webhook.id, state === 'all' ? undefined : state));
  const items = deliveries.data?.pages.flatMap((it) => it.items) ?? [];
  return (
    <section className={page.stack} aria-labelledby="deliveries">
      <h2 id="deliveries">
        <Trans>Deliveries</Trans>
      </h2>
      <div className={page.row}>
        <Select
          label={t`Which deliveries`}
          bare
          value={state}
          choices={[
            { value: 'all', label: t`All deliveries` },
            { value: 'pending', label: t`Under way` },
            { value: 'delivered', label: t`Delivered` },
            { value: 'dead', label: t`Given up` },
          ]}
          onChange={(value) => setState(value as typeof state)}
        />
        <SendFailedAgain webhook={webhook} />
      </div>
      {deliveries.isPending && <Skeleton lines={3} />}
      {deliveries.isError && <ErrorPanel error={deliveries.error} retry={() => void deliveries.refetch()} />}
      {deliveries.data && items.length === 0 && (
        <p className={page.soft}>
          <Trans>There are none. Send a test event to see how your receiver answers.</Trans>
        </p>
      )}
      {items.length > 0 && (
        <div className={`${page.panel} ${page.flush}`}>
          <DataTable label={t`Table of deliveries`} columns={[t`Event`, t`State`, t`When`, t`Attempts`]}>
            {items.map((it) => (
              <Rows key={it.id} webhook={webhook} delivery={it} />
            ))}
          </DataTable>
        </div>
      )}
      <ShowMore list={deliveries} />
    </section>
  );
}
