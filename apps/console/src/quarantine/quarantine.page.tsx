/** What could not be taken in, and why; it is searched, replayed and given up here, one or many. Nothing of it is lost. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ShowMore } from '../ui/show-more.js';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { BulkActions } from './bulk-actions.js';
import { quarantineQuery } from './quarantine.api.js';
import { filterOf, type QuarantineFilter } from './quarantine.filter.js';
import { QuarantineSearch } from './quarantine-search.js';
import { QuarantineTable } from './quarantine-table.js';

const NONE: ReadonlySet<string> = new Set();

export function QuarantinePage() {
  const { t } = useLingui();
  const { format } = useLanguage();
  const navigate = useNavigate();
  const filter = filterOf(useSearch({ from: '/inside/quarantine' }));
  const found = useInfiniteQuery(quarantineQuery(filter));
  const [chosen, setChosen] = useState(NONE);
  const items = found.data?.pages.flatMap((it) => it.items) ?? [];
  const total = found.data?.pages[0]?.total ?? 0;
  const isOpen = (filter.state ?? 'open') === 'open';
  const narrowed = Object.keys(filter).some((it) => it !== 'state');
  const look = (next: QuarantineFilter) => {
    setChosen(NONE);
    void navigate({ to: '/quarantine', search: next });
  };
  const without = (name: keyof QuarantineFilter) => {
    const { [name]: _, ...rest } = filter;
    look(rest);
  };
  return (
    <div className={page.page}>
      <title>{t`Quarantine · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Quarantine</Trans>
          </h1>
          <p>
            <Trans>
              Messages and rows that could not be taken in, with the reason. They are kept: correct them, give
              them on again, or discard them.
            </Trans>
          </p>
        </div>
      </header>
      <QuarantineSearch filter={filter} onSearch={look} />
      {(filter.code || filter.import) && (
        <p className={page.row}>
          {filter.code && (
            <Button look="quiet" onClick={() => without('code')}>
              <X aria-hidden="true" />
              <Trans>
                Only the reason <code dir="ltr">{filter.code}</code>
              </Trans>
            </Button>
          )}
          {filter.import && (
            <Button look="quiet" onClick={() => without('import')}>
              <X aria-hidden="true" />
              <Trans>Only rows of one import</Trans>
            </Button>
          )}
        </p>
      )}
      {found.isPending && <Skeleton />}
      {found.isError && <ErrorPanel error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <p role="status" className={page.soft}>
          <Trans>Found: {format.number(total)}</Trans>
        </p>
      )}
      {found.data && isOpen && (
        <BulkActions
          key={JSON.stringify(filter)}
          filter={filter}
          total={total}
          items={items}
          chosen={chosen}
          onDone={() => setChosen(NONE)}
        />
      )}
      {found.data && items.length === 0 && (narrowed || !isOpen) && (
        <Empty
          title={<Trans>Nothing of that kind is here</Trans>}
          actions={
            <Button onClick={() => look({})}>
              <Trans>Show all that is open</Trans>
            </Button>
          }
        >
          <Trans>Take a condition away, or look under another state.</Trans>
        </Empty>
      )}
      {found.data && items.length === 0 && !narrowed && isOpen && (
        <Empty title={<Trans>The quarantine is empty</Trans>}>
          <Trans>Everything that came in could be understood. What can't be will wait here for you.</Trans>
        </Empty>
      )}
      {items.length > 0 && (
        <div className={`${page.panel} ${page.flush}`}>
          <QuarantineTable
            items={items}
            chosen={chosen}
            onChoose={setChosen}
            onCode={(code) => look({ ...filter, code })}
          />
        </div>
      )}
      <ShowMore list={found} />
    </div>
  );
}
