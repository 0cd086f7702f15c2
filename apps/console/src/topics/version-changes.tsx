/** What a version changed beside another one, in names of topics. */
import { Trans } from '@lingui/react/macro';
import { useLanguage } from '../i18n/language.js';
import { useLabels } from '../i18n/labels.js';
import type { Change } from './topics.api.js';

/** Names of topics by their keys; of those that are gone, the key. */
function TopicNames({ keys }: { keys: readonly string[] }) {
  const { language } = useLanguage();
  const labels = useLabels();
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && (language === 'fa' ? '، ' : ', ')}
      <bdi>{labels.value('topic', key)}</bdi>
    </span>
  ));
}

export function Changes({ added, changed, removed }: Pick<Change, 'added' | 'changed' | 'removed'>) {
  return (
    <ul>
      {added.length > 0 && (
        <li>
          <Trans>
            New: <TopicNames keys={added} />
          </Trans>
        </li>
      )}
      {changed.length > 0 && (
        <li>
          <Trans>
            Changed: <TopicNames keys={changed} />
          </Trans>
        </li>
      )}
      {removed.length > 0 && (
        <li>
          <Trans>
            Gone: <TopicNames keys={removed} />
          </Trans>
        </li>
      )}
      {added.length + changed.length + removed.length === 0 && (
        <li>
          <Trans>Only the order of topics.</Trans>
        </li>
      )}
    </ul>
  );
}

export function What({ change }: { change: Change | undefined }) {
  const { format } = useLanguage();
  if (!change) return <Trans>The tree that every workspace begins with</Trans>;
  const { merged, restored } = change;
  return (
    <>
      {merged && (
        <p>
          <Trans>
            Merged <TopicNames keys={[merged.from]} /> into <TopicNames keys={[merged.into]} />
          </Trans>
        </p>
      )}
      {restored !== undefined && (
        <p>
          <Trans>Version {format.number(restored)} was put in force again</Trans>
        </p>
      )}
      {!merged && <Changes {...change} />}
    </>
  );
}
