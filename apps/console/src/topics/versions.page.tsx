/** Versions of the topics: who changed what and when, a look at each, and the way back to it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useSpeaker } from '../session/use-speaker.js';
import { Button } from '../ui/button.js';
import { DataTable } from '../ui/data-table.js';
import page from '../ui/page.module.css';
import { ShowMore } from '../ui/show-more.js';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';
import { Tag } from '../ui/tag.js';
import { taxonomyQuery, versionsQuery, type Version } from './topics.api.js';
import styles from './topics.module.css';
import { What } from './version-changes.js';
import { VersionDialog } from './version-dialog.js';

const DEFAULT: Version = { version: 0 };

export function VersionsPage() {
  const { t } = useLingui();
  const { format } = useLanguage();
  const speaker = useSpeaker();
  const versions = useInfiniteQuery(versionsQuery);
  const taxonomy = useQuery(taxonomyQuery);
  const [shown, setShown] = useState<number>();
  const published = versions.data?.pages.flatMap((it) => it.items) ?? [];
  const items = versions.hasNextPage ? published : [...published, DEFAULT];
  const current = taxonomy.data?.version;
  return (
    <div className={page.page}>
      <title>{t`Versions of the topics · VoC Hub`}</title>
      <p className={page.small}>
        <Link to="/topics">
          <Trans>All topics</Trans>
        </Link>
      </p>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Versions of the topics</Trans>
          </h1>
          <p>
            <Trans>Every change is a version; any of them can be put in force again.</Trans>
          </p>
        </div>
      </header>
      {versions.isPending && <Skeleton />}
      {versions.isError && <ErrorPanel error={versions.error} retry={() => void versions.refetch()} />}
      {versions.data && published.length === 0 && (
        <Empty title={<Trans>Nobody has changed the topics yet</Trans>}>
          <Trans>The tree that every workspace begins with is in force.</Trans>
        </Empty>
      )}
      {published.length > 0 && (
        <div className={`${page.panel} ${page.flush}`}>
          <DataTable
            label={t`Versions of the topics`}
            columns={[
              t`Version`,
              t`What changed`,
              t`Who`,
              t`When`,
              <th key="look" scope="col">
                <span className={page.visuallyHidden}>
                  <Trans>Look</Trans>
                </span>
              </th>,
            ]}
            className={styles.versions}
          >
            {items.map((it) => (
              <tr key={it.version}>
                <th scope="row" className={page.number}>
                  {format.number(it.version)}
                </th>
                <td>
                  <What change={it.change} />
                </td>
                <td>{it.publishedBy === undefined ? t`the hub` : speaker(it.publishedBy)}</td>
                <td className={page.number}>{it.publishedAt ? format.moment(it.publishedAt) : '–'}</td>
                <td>
                  {it.version === current ? (
                    <Tag tone="positive">
                      <Trans>In force</Trans>
                    </Tag>
                  ) : (
                    <Button
                      look="quiet"
                      aria-label={t`Look at version ${format.number(it.version)}`}
                      onClick={() => setShown(it.version)}
                    >
                      <Trans>Look</Trans>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
      <ShowMore list={versions} />
      {taxonomy.data && (
        <VersionDialog taxonomy={taxonomy.data} version={shown} onClose={() => setShown(undefined)} />
      )}
    </div>
  );
}
