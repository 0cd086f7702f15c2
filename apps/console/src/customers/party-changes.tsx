/** What has changed about a customer or an account, and when: the newest first. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLanguage } from '../i18n/language.js';
import page from '../ui/page.module.css';
import { ShowMore } from '../ui/show-more.js';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { AttributeValue } from './attribute-value.js';
import { moments } from './attribute.changes.js';
import { changesQuery, type AttributeChange, type PartyKind } from './customers.api.js';
import styles from './customers.module.css';

function Change({ change: { value, before } }: { change: AttributeChange }) {
  if (value === undefined)
    return (
      <Trans>
        no longer known; it was <AttributeValue value={before} />
      </Trans>
    );
  if (before === undefined)
    return (
      <Trans>
        known since then: <AttributeValue value={value} />
      </Trans>
    );
  return (
    <Trans>
      from <AttributeValue value={before} /> to <AttributeValue value={value} />
    </Trans>
  );
}

export function PartyChanges({ kind, id }: { kind: PartyKind; id: string }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const changes = useInfiniteQuery(changesQuery(kind, id));
  const told = moments(changes.data?.pages.flatMap((it) => it.items) ?? []);
  return (
    <section className={`${page.panel} ${page.stack}`} aria-labelledby="changes">
      <h2 id="changes" className={styles.title}>
        <Trans>Changes over time</Trans>
      </h2>
      {changes.isPending && <Skeleton lines={3} />}
      {changes.isError && <ErrorPanel error={changes.error} retry={() => void changes.refetch()} />}
      {changes.data && told.length === 0 && (
        <p className={page.soft}>
          <Trans>Nothing has changed yet. What systems tell of attributes is kept here with its time.</Trans>
        </p>
      )}
      {told.length > 0 && (
        <ol className={styles.timeline} aria-label={t`Changes, the newest first`}>
          {told.map(({ at, changes: together }) => (
            <li key={at}>
              <time dateTime={at} className={page.soft}>
                {format.moment(at)}
              </time>
              <dl>
                {together.map((it) => (
                  <div key={it.name}>
                    <dt>
                      <bdi>{it.name}</bdi>
                    </dt>
                    <dd>
                      <Change change={it} />
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ol>
      )}
      <ShowMore list={changes}>
        <Trans>Show earlier ones</Trans>
      </ShowMore>
    </section>
  );
}
