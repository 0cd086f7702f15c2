/** One customer or account: what it is called where, its attributes then and now, and the way to its feedback. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language.js';
import { ButtonLink } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { feedbackIds } from './attribute.changes.js';
import { partyQuery, type Party, type PartyKind } from './customers.api.js';
import styles from './customers.module.css';
import { PartyAttributes } from './party-attributes.js';
import { PartyChanges } from './party-changes.js';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function About({ party }: { party: Party }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const { email, phone, locale, account } = party;
  return (
    <section className={`${page.panel} ${page.stack}`} aria-label={t`What is known`}>
      <dl className={styles.facts}>
        {email && (
          <Fact name={t`E-mail address`}>
            <bdi dir="ltr">{email}</bdi>
          </Fact>
        )}
        {phone && (
          <Fact name={t`Phone number`}>
            <bdi dir="ltr">{phone}</bdi>
          </Fact>
        )}
        {locale && (
          <Fact name={t`Language`}>
            <bdi dir="ltr">{locale}</bdi>
          </Fact>
        )}
        {account && (
          <Fact name={t`Account`}>
            <Link to="/accounts/$id" params={{ id: account.id }}>
              <bdi>{account.name ?? account.id}</bdi>
            </Link>
          </Fact>
        )}
        <Fact name={t`Known since`}>{format.moment(party.createdAt)}</Fact>
        <Fact name={t`Last change`}>{format.moment(party.changedAt)}</Fact>
      </dl>
      <div>
        <h2 className={styles.title}>
          <Trans>Identifiers</Trans>
        </h2>
        {party.externalIds.length === 0 ? (
          <p className={page.soft}>
            <Trans>No system gives it an id.</Trans>
          </p>
        ) : (
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>System</Trans>
                </th>
                <th scope="col">
                  <Trans>Id there</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {party.externalIds.map((it) => (
                <tr key={it.system + it.id}>
                  <td>{it.system === 'own' ? <Trans>Your own</Trans> : <bdi dir="ltr">{it.system}</bdi>}</td>
                  <td>
                    <bdi>{it.id}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}

function FeedbackLink({ kind, party }: { kind: PartyKind; party: Party }) {
  // Feedback names an account as the customers' attribute does: by its name, where it has one.
  const named = kind === 'accounts' && party.name ? [party.name] : [];
  const ids = [...named, ...feedbackIds(party.externalIds)];
  if (ids.length === 0) return null;
  return (
    <ButtonLink
      to="/"
      search={{ [kind === 'customers' ? 'f.customer' : 'f.account']: ids.length > 1 ? ids : (ids[0] ?? '') }}
      look="primary"
    >
      <Trans>Show the feedback</Trans>
    </ButtonLink>
  );
}

function PartyPage({ kind, id }: { kind: PartyKind; id: string }) {
  const { t } = useLingui();
  const party = useQuery(partyQuery(kind, id));
  const name = party.data?.name ?? party.data?.externalIds[0]?.id ?? '';
  return (
    <div className={page.page}>
      <title>
        {kind === 'customers' ? t`${name} · Customers · VoC Hub` : t`${name} · Accounts · VoC Hub`}
      </title>
      <p className={page.small}>
        {kind === 'customers' ? (
          <Link to="/customers">
            <Trans>All customers</Trans>
          </Link>
        ) : (
          <Link to="/accounts">
            <Trans>All accounts</Trans>
          </Link>
        )}
      </p>
      {party.isPending && <Skeleton />}
      {party.isError && <ErrorPanel error={party.error} retry={() => void party.refetch()} />}
      {party.data && (
        <>
          <header className={page.head}>
            <h1>{name ? <bdi>{name}</bdi> : <Trans>(no name)</Trans>}</h1>
            <FeedbackLink kind={kind} party={party.data} />
          </header>
          <About party={party.data} />
          <PartyAttributes kind={kind} party={party.data} />
          <PartyChanges kind={kind} id={party.data.id} />
        </>
      )}
    </div>
  );
}

export function CustomerPage() {
  const { id } = useParams({ from: '/inside/customers/$id' });
  return <PartyPage kind="customers" id={id} />;
}

export function AccountPage() {
  const { id } = useParams({ from: '/inside/accounts/$id' });
  return <PartyPage kind="accounts" id={id} />;
}
