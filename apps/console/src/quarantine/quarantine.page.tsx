/** What could not be taken in, and why; nothing of it is lost. */
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../api/client.js';
import { useLanguage } from '../i18n/language.js';
import page from '../ui/page.module.css';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { Tag } from '../ui/tag.js';

interface Quarantined {
  id: string;
  stage: string;
  refusedBy: string;
  origin: { topic: string; partition: number; offset: string };
  reason: { code: string; message: string; issues?: { path: string; message: string }[] };
  failedAt: string;
}

const quarantineQuery = queryOptions({
  queryKey: ['quarantine'],
  queryFn: async ({ signal }) =>
    (await request<{ items: Quarantined[] }>('GET', '/quarantine', undefined, signal)).items,
});

function QuarantineTable({ items }: { items: readonly Quarantined[] }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  return (
    <div className={page.scroll} tabIndex={0} role="region" aria-label={t`Quarantine`}>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Reason</Trans>
            </th>
            <th scope="col">
              <Trans>Refused by</Trans>
            </th>
            <th scope="col">
              <Trans>Where it lies</Trans>
            </th>
            <th scope="col">
              <Trans>When</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((it) => (
            <tr key={it.id}>
              <td>
                <Tag tone="negative">
                  <code dir="ltr">{it.reason.code}</code>
                </Tag>
                <p>
                  <bdi>{it.reason.message}</bdi>
                </p>
                {it.reason.issues?.map((issue) => (
                  <p key={issue.path + issue.message} className={page.soft}>
                    <code dir="ltr">{issue.path}</code> <bdi>{issue.message}</bdi>
                  </p>
                ))}
              </td>
              <td>
                <bdi dir="ltr">{it.refusedBy}</bdi>
              </td>
              <td>
                <code dir="ltr">
                  {it.origin.topic} {it.origin.partition}:{it.origin.offset}
                </code>
              </td>
              <td className={page.number}>{format.moment(it.failedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function QuarantinePage() {
  const { t } = useLingui();
  const items = useQuery(quarantineQuery);
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
              Messages and rows that could not be taken in, with the reason. They are kept, nothing is lost.
            </Trans>
          </p>
        </div>
      </header>
      {items.isPending && <Skeleton />}
      {items.isError && <ErrorPanel error={items.error} retry={() => void items.refetch()} />}
      {items.data?.length === 0 && (
        <Empty title={<Trans>The quarantine is empty</Trans>}>
          <Trans>Everything that came in could be understood. What can't be will wait here for you.</Trans>
        </Empty>
      )}
      {items.data && items.data.length > 0 && (
        <div className={`${page.panel} ${page.flush}`}>
          <QuarantineTable items={items.data} />
        </div>
      )}
    </div>
  );
}
