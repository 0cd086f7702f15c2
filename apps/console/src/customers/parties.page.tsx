/** The lists of customers and of accounts, with a search. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.js';
import { DataTable } from '../ui/data-table.js';
import page from '../ui/page.module.css';
import { ShowMore } from '../ui/show-more.js';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { partiesQuery, WAYS, type Party, type PartyKind, type Wanted } from './customers.api.js';
import { PartySearch } from './party-search.js';

/** The search that the address of the page asks for. */
function wantedOf(params: Record<string, string | string[]>): Wanted {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === 'string' ? value : '';
  };
  const by = WAYS.find((it) => it === one('by')) ?? 'name';
  return { by, text: one('q'), ...(one('system') && { system: one('system') }) };
}

function PartyTable({ kind, items }: { kind: PartyKind; items: readonly Party[] }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const isCustomer = kind === 'customers';
  return (
    <DataTable
      label={isCustomer ? t`Customers` : t`Accounts`}
      columns={[t`Name`, t`Ids`, isCustomer && t`Account`, t`Known since`, t`Last change`]}
    >
      {items.map((it) => (
        <tr key={it.id}>
          <td>
            <Link to={isCustomer ? '/customers/$id' : '/accounts/$id'} params={{ id: it.id }}>
              {it.name ? <bdi>{it.name}</bdi> : <Trans>(no name)</Trans>}
            </Link>
            {it.email && (
              <p className={page.soft}>
                <bdi dir="ltr">{it.email}</bdi>
              </p>
            )}
          </td>
          <td>
            {it.externalIds.slice(0, 3).map((id) => (
              <p key={id.system + id.id}>
                <span className={page.soft}>
                  {id.system === 'own' ? <Trans>own</Trans> : <bdi dir="ltr">{id.system}</bdi>}
                </span>{' '}
                <bdi>{id.id}</bdi>
              </p>
            ))}
          </td>
          {isCustomer && <td>{it.account && <bdi>{it.account.name ?? it.account.id}</bdi>}</td>}
          <td className={page.number}>{format.moment(it.createdAt)}</td>
          <td className={page.number}>{format.moment(it.changedAt)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

export function PartiesPage({ kind }: { kind: PartyKind }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const wanted = wantedOf(
    useSearch({ from: kind === 'customers' ? '/inside/customers' : '/inside/accounts' }),
  );
  const parties = useInfiniteQuery(partiesQuery(kind, wanted));
  const items = parties.data?.pages.flatMap((it) => it.items) ?? [];
  const isCustomer = kind === 'customers';
  const look = ({ by, text, system }: Wanted) =>
    void navigate({
      to: isCustomer ? '/customers' : '/accounts',
      search: { by, q: text, system: system ?? '' },
    });
  return (
    <div className={page.page}>
      <title>{isCustomer ? t`Customers · VoC Hub` : t`Accounts · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>{isCustomer ? <Trans>Customers</Trans> : <Trans>Accounts</Trans>}</h1>
          <p>
            {isCustomer ? (
              <Trans>Who gave the feedback, as your systems tell of them. One person is one customer.</Trans>
            ) : (
              <Trans>The organisations that customers belong to.</Trans>
            )}
          </p>
        </div>
      </header>
      <PartySearch key={kind} kind={kind} wanted={wanted} onSearch={look} />
      {parties.isPending && <Skeleton />}
      {parties.isError && <ErrorPanel error={parties.error} retry={() => void parties.refetch()} />}
      {parties.data && items.length === 0 && wanted.text !== '' && (
        <Empty title={<Trans>Nobody is found</Trans>}>
          <Trans>
            Check the spelling: names are found by whole words, addresses, numbers and ids as a whole.
          </Trans>
        </Empty>
      )}
      {parties.data && items.length === 0 && wanted.text === '' && (
        <Empty
          title={
            isCustomer ? <Trans>No customer is known yet</Trans> : <Trans>No account is known yet</Trans>
          }
        >
          <Trans>
            They come from connected <Link to="/sources">sources</Link>, with the events that your systems
            send, or by <code dir="ltr">PUT /api/v1/customers/…</code>
          </Trans>
        </Empty>
      )}
      {items.length > 0 && (
        <div className={`${page.panel} ${page.flush}`}>
          <PartyTable kind={kind} items={items} />
        </div>
      )}
      <ShowMore list={parties} />
    </div>
  );
}

export function CustomersPage() {
  return <PartiesPage kind="customers" />;
}

export function AccountsPage() {
  return <PartiesPage kind="accounts" />;
}
