/** One source: how it goes, where it sends to, and what can be done with it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ShownOnce } from '../ui/shown-once.js';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import styles from './sources.module.css';
import { SourceState } from './source-state.js';
import { EditSourceDialog } from './edit-source.js';
import { DeleteSourceDialog, SecretDialog } from './source-dialogs.js';
import { deliveryShown, useDeliveryNames } from './source-delivery.js';
import {
  connectorsQuery,
  pauseSource,
  pullSource,
  sourceQuery,
  type Delivery,
  type Source,
} from './sources.api.js';

function Counts({ source }: { source: Source }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const { accepted, updated, duplicate, rejected, passed } = source.counts;
  const rows = [
    { name: t`New`, value: accepted },
    { name: t`Updated`, value: updated },
    { name: t`Duplicate`, value: duplicate },
    { name: t`Rejected`, value: rejected },
    { name: t`Of no interest`, value: passed },
  ];
  return (
    <dl className={page.row}>
      {rows.map(({ name, value }) => (
        <div key={name} className={page.row}>
          <dt className={page.soft}>{name}</dt>
          <dd className={page.number}>{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Ways({ source }: { source: Source }) {
  const { format } = useLanguage();
  const { webhook, pull } = source;
  const lacking = useLacksCredentials(source);
  return (
    <>
      {webhook && (
        <p className={styles.address}>
          <Trans>
            It sends to <code dir="ltr">{webhook.address}</code>
          </Trans>
        </p>
      )}
      {webhook?.replacedUntil.map((it) => (
        <p key={it}>
          <Trans>A former secret still holds until {format.moment(it)}.</Trans>
        </p>
      ))}
      {lacking && (
        <p>
          <Trans>The hub can't fetch from it yet: enter its credentials under “Change”.</Trans>
        </p>
      )}
      {pull && pull.everyMinutes !== null && (
        <p>
          <Trans>The hub fetches from it every {format.number(pull.everyMinutes)} minutes.</Trans>{' '}
          {pull.nextAt && <Trans>Next: {format.moment(pull.nextAt)}.</Trans>}
        </p>
      )}
      {pull && !lacking && pull.everyMinutes === null && (
        <p>
          <Trans>The hub fetches from it only when somebody asks.</Trans>
        </p>
      )}
      {source.counts.rejected > 0 && (
        <p>
          <Trans>
            What was rejected waits with its reason in the{' '}
            <Link to="/quarantine" search={{ source: source.id }}>
              quarantine
            </Link>
            .
          </Trans>
        </p>
      )}
    </>
  );
}

/** Whether nothing can be fetched yet for want of credentials; some systems need none. */
function useLacksCredentials(source: Source): boolean {
  const connectors = useQuery(connectorsQuery);
  const connector = connectors.data?.find((it) => it.id === source.connector);
  return source.pull?.credentials === false && Boolean(connector?.credentials);
}

type Open = 'edit' | 'secret' | 'delete' | undefined;

function Actions({ source, onSecret }: { source: Source; onSecret: (delivery: Delivery) => void }) {
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<Open>();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['sources'] });
  const paused = source.state === 'paused';
  const pause = useMutation({ mutationFn: () => pauseSource(source.id, !paused), onSettled });
  const pull = useMutation({ mutationFn: (again: boolean) => pullSource(source.id, again), onSettled });
  const failed = [pause, pull].find((it) => it.isError);
  const dialog = (name: Open) => ({
    source,
    open: open === name,
    onOpenChange: (next: boolean) => setOpen(next ? name : undefined),
  });
  const lacking = useLacksCredentials(source);
  const canFetch = source.pull !== null && !lacking;
  return (
    <>
      <div className={page.row}>
        {canFetch && (
          <>
            <Button look="primary" busy={pull.isPending} disabled={paused} onClick={() => pull.mutate(false)}>
              <Trans>Fetch now</Trans>
            </Button>
            <Button disabled={paused || pull.isPending} onClick={() => pull.mutate(true)}>
              <Trans>Fetch all again</Trans>
            </Button>
          </>
        )}
        <Button onClick={() => setOpen('edit')}>
          <Trans>Change</Trans>
        </Button>
        <Button busy={pause.isPending} onClick={() => pause.mutate()}>
          {paused ? <Trans>Go on</Trans> : <Trans>Pause</Trans>}
        </Button>
        {source.webhook && (
          <Button onClick={() => setOpen('secret')}>
            <Trans>New secret</Trans>
          </Button>
        )}
        <Button look="quiet" onClick={() => setOpen('delete')}>
          <Trans>Delete</Trans>
        </Button>
        <span role="status">{pull.isSuccess && <Trans>It is fetched as soon as there is room.</Trans>}</span>
      </div>
      {failed && <ErrorPanel error={failed.error} />}
      <EditSourceDialog {...dialog('edit')} />
      <SecretDialog {...dialog('secret')} onSecret={onSecret} />
      <DeleteSourceDialog {...dialog('delete')} />
    </>
  );
}

export function SourcePage() {
  const { t } = useLingui();
  const { format } = useLanguage();
  const { id } = useParams({ from: '/inside/sources/$id' });
  const source = useQuery(sourceQuery(id));
  const [delivery, setDelivery] = useState<Delivery>();
  const names = useDeliveryNames();
  const name = source.data?.name ?? '';
  return (
    <div className={page.page}>
      <title>{t`${name} · Sources · VoC Hub`}</title>
      <p className={page.small}>
        <Link to="/sources">
          <Trans>All sources</Trans>
        </Link>
      </p>
      {source.isPending && <Skeleton />}
      {source.isError && <ErrorPanel error={source.error} retry={() => void source.refetch()} />}
      {source.data && (
        <>
          <header className={page.head}>
            <div>
              <h1>
                <bdi>{name}</bdi>
              </h1>
              <p className={page.row}>
                <SourceState source={source.data} />
                {source.data.lastItemAt ? (
                  <Trans>Last item: {format.moment(source.data.lastItemAt)}</Trans>
                ) : (
                  <Trans>Nothing has come from it yet.</Trans>
                )}
              </p>
            </div>
          </header>
          <section className={`${page.panel} ${page.stack}`} aria-label={t`Source`}>
            {source.data.problem && (
              <p role="alert">
                <bdi>{source.data.problem}</bdi>
              </p>
            )}
            <Counts source={source.data} />
            <Ways source={source.data} />
            <Actions source={source.data} onSecret={setDelivery} />
          </section>
          {delivery && (
            <ShownOnce values={deliveryShown(delivery, names)} onDone={() => setDelivery(undefined)} />
          )}
        </>
      )}
    </div>
  );
}
