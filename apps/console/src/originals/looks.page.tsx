/** Who has looked at unmasked texts, and why, the newest first. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.js';
import { sessionQuery } from '../session/session.api.js';
import { useSpeaker } from '../session/use-speaker.js';
import { DataTable } from '../ui/data-table.js';
import page from '../ui/page.module.css';
import { ShowMore } from '../ui/show-more.js';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { looksQuery, type Look } from './originals.api.js';

function LookTable({ items }: { items: readonly Look[] }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const speaker = useSpeaker();
  return (
    <div className={`${page.panel} ${page.flush}`}>
      <DataTable label={t`Table of looks`} columns={[t`Why`, t`Where`, t`Who`, t`When`]}>
        {items.map((it) => (
          <tr key={it.id}>
            <td id={`why-${it.id}`}>
              <bdi>{it.reason}</bdi>
            </td>
            <td>
              <Link to="/feedback/$id" params={{ id: it.feedbackId }} aria-describedby={`why-${it.id}`}>
                <Trans>The item</Trans>
              </Link>
            </td>
            <td>{speaker(it.by)}</td>
            <td className={page.number}>{format.moment(it.at)}</td>
          </tr>
        ))}
      </DataTable>
    </div>
  );
}

function Looks() {
  const looks = useInfiniteQuery(looksQuery);
  const items = looks.data?.pages.flatMap((it) => it.items);
  return (
    <>
      {looks.isPending && <Skeleton />}
      {looks.isError && <ErrorPanel error={looks.error} retry={() => void looks.refetch()} />}
      {items?.length === 0 && (
        <Empty title={<Trans>Nobody has looked at anything unmasked</Trans>}>
          <Trans>
            Items with masked personal data offer it below their texts, to those who have the right
            “originals:read”.
          </Trans>
        </Empty>
      )}
      {items && items.length > 0 && <LookTable items={items} />}
      <ShowMore list={looks} />
    </>
  );
}

export function LooksPage() {
  const { t } = useLingui();
  const { scopes } = useSuspenseQuery(sessionQuery).data;
  return (
    <div className={page.page}>
      <title>{t`Looks at unmasked texts · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Looks at unmasked texts</Trans>
          </h1>
          <p>
            <Trans>
              Personal data is masked everywhere. Whoever looks behind a mask says why, and stands here.
            </Trans>
          </p>
        </div>
      </header>
      {scopes.includes('admin') ? (
        <Looks />
      ) : (
        <p>
          <Trans>Only administrators of this workspace can see this.</Trans>
        </p>
      )}
    </div>
  );
}
