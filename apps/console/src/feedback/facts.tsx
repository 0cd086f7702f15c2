/** The facts of a piece of feedback: who, where, when, from which system; each leads to more of the same. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLabels } from '../i18n/labels.js';
import { useLanguage } from '../i18n/language.js';
import { ButtonLink } from '../ui/button.js';
import page from '../ui/page.module.css';
import type { Attributes, Feedback } from './feedback.types.js';
import styles from './item.module.css';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A fact that the search can narrow down by. */
function Narrowing({ facet, value, shown }: { facet: string; value: string | undefined; shown?: string }) {
  const labels = useLabels();
  if (value === undefined || value === '') return null;
  return (
    <Fact name={labels.facet(facet)}>
      <Link to="/" search={{ [`f.${facet}`]: value }}>
        <bdi>{shown ?? labels.value(facet, value)}</bdi>
      </Link>
    </Fact>
  );
}

function AttributeFacts({ attributes, prefix }: { attributes: Attributes; prefix: string }) {
  const { format } = useLanguage();
  return Object.entries(attributes).map(([name, value]) => (
    <Narrowing
      key={name}
      facet={prefix + name}
      value={String(value)}
      shown={typeof value === 'number' ? format.number(value, 3) : String(value)}
    />
  ));
}

/** Attributes of a customer that are facets of their own. */
const CUSTOMER_FACETS = new Set(['account', 'plan', 'role', 'tenure']);

export function Facts({ item }: { item: Feedback }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const attributes = item.customer?.attributes ?? {};
  const known = Object.fromEntries(Object.entries(attributes).filter(([name]) => CUSTOMER_FACETS.has(name)));
  const more = Object.entries(attributes).filter(([name]) => !CUSTOMER_FACETS.has(name));
  return (
    <aside className={`${page.panel} ${styles.facts}`} aria-label={t`Facts`}>
      {item.customer && (
        <section>
          <h2>
            <Trans>Customer</Trans>
          </h2>
          <dl>
            <Fact name={t`Id`}>
              <bdi>{item.customer.id}</bdi>
            </Fact>
            <AttributeFacts attributes={known} prefix="" />
            {more.map(([name, value]) => (
              <Fact key={name} name={name}>
                <bdi>{String(value)}</bdi>
              </Fact>
            ))}
          </dl>
          <ButtonLink to="/" search={{ 'f.customer': item.customer.id }}>
            <Trans>All from this customer</Trans>
          </ButtonLink>
        </section>
      )}
      <section>
        <h2>
          <Trans>Where it happened</Trans>
        </h2>
        <dl>
          <Narrowing facet="stage" value={item.touchpoint?.stage} />
          <Narrowing facet="channel" value={item.touchpoint?.channel} />
          <Narrowing facet="agent" value={item.agent?.id} shown={item.agent?.name} />
          <Narrowing facet="team" value={item.team?.id} shown={item.team?.name} />
          <Narrowing facet="product" value={item.product} />
          <Narrowing facet="stakeholder" value={item.stakeholder} />
          <Narrowing facet="language" value={item.language} />
        </dl>
      </section>
      <section>
        <h2>
          <Trans>Where it came from</Trans>
        </h2>
        <dl>
          <Narrowing facet="source" value={item.source.system} />
          <Fact name={t`Id there`}>
            <bdi>{item.source.externalId}</bdi>
          </Fact>
          <Fact name={t`Said`}>{format.moment(item.occurredAt)}</Fact>
          <Fact name={t`Taken in`}>{format.moment(item.receivedAt)}</Fact>
          {item.importId && (
            <Fact name={t`Import`}>
              <Link to="/imports/$id" params={{ id: item.importId }}>
                <Trans>Show the import</Trans>
              </Link>
            </Fact>
          )}
          {item.source.url && /^https?:/.test(item.source.url) && (
            <Fact name={t`Original`}>
              <a href={item.source.url} target="_blank" rel="noreferrer noopener">
                <Trans>Open it there</Trans>
              </a>
            </Fact>
          )}
        </dl>
      </section>
      {item.attributes && Object.keys(item.attributes).length > 0 && (
        <section>
          <h2>
            <Trans>Attributes</Trans>
          </h2>
          <dl>
            <AttributeFacts attributes={item.attributes} prefix="attributes." />
          </dl>
        </section>
      )}
    </aside>
  );
}
