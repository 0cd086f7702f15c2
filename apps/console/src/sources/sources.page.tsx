/** Sources: the systems that are connected, and connecting another one. */
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
import { NewSourceDialog, type MadeSource } from './new-source.js';
import { deliveryShown, useDeliveryNames } from './source-delivery.js';
import { SourceState } from './source-state.js';
import { sourcesQuery, type Source } from './sources.api.js';

function SourceTable({ sources }: { sources: readonly Source[] }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  return (
    <DataTable
      label={t`Sources`}
      columns={[t`Source`, t`State`, t`New`, t`Updated`, t`Duplicate`, t`Rejected`, t`Last item`]}
    >
      {sources.map((it) => (
        <tr key={it.id}>
          <td>
            <Link to="/sources/$id" params={{ id: it.id }}>
              <bdi>{it.name}</bdi>
            </Link>
            <p className={page.soft}>
              <bdi dir="ltr">{it.system}</bdi>
            </p>
          </td>
          <td>
            <SourceState source={it} />
            {it.problem && (
              <p className={page.soft}>
                <bdi>{it.problem}</bdi>
              </p>
            )}
          </td>
          <td className={page.number}>{format.number(it.counts.accepted)}</td>
          <td className={page.number}>{format.number(it.counts.updated)}</td>
          <td className={page.number}>{format.number(it.counts.duplicate)}</td>
          <td className={page.number}>{format.number(it.counts.rejected)}</td>
          <td className={page.number}>{it.lastItemAt ? format.moment(it.lastItemAt) : '–'}</td>
        </tr>
      ))}
    </DataTable>
  );
}

export function SourcesPage() {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<MadeSource>();
  const names = useDeliveryNames();
  const sources = useQuery(sourcesQuery);
  const connect = (
    <Button look="primary" onClick={() => setOpen(true)}>
      <Plus aria-hidden="true" />
      <Trans>Connect a system</Trans>
    </Button>
  );
  return (
    <div className={page.page}>
      <title>{t`Sources · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Sources</Trans>
          </h1>
          <p>
            <Trans>
              Helpdesks, review sites and other systems that feedback comes from by itself. The counts are of
              the last 30 days.
            </Trans>
          </p>
        </div>
        {connect}
      </header>
      <NewSourceDialog
        open={open}
        onOpenChange={setOpen}
        onMade={(source) => {
          setMade(source);
          setOpen(false);
        }}
      />
      {made?.delivery && (
        <ShownOnce values={deliveryShown(made.delivery, names)} onDone={() => setMade(undefined)} />
      )}
      {sources.isPending && <Skeleton />}
      {sources.isError && <ErrorPanel error={sources.error} retry={() => void sources.refetch()} />}
      {sources.data?.length === 0 && (
        <Empty title={<Trans>No system is connected yet</Trans>} actions={connect}>
          <Trans>
            Choose a system and enter its access; you get the address to which it shall send. Files come in by{' '}
            <Link to="/imports">Imports</Link>.
          </Trans>
        </Empty>
      )}
      {sources.data && sources.data.length > 0 && (
        <div className={`${page.panel} ${page.flush}`}>
          <SourceTable sources={sources.data} />
        </div>
      )}
    </div>
  );
}
