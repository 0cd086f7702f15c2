/** A look at a version: its tree, what it would bring back or take away, and the button that puts it in force. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { FormActions, FormDialog } from '../ui/form-dialog.js';
import form from '../ui/form-dialog.module.css';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { EditError } from './edit-error.js';
import { countRules, differenceOf, nameIn, otherNameIn } from './topic.tree.js';
import { restoreVersion, taxonomyVersionQuery, type Taxonomy, type Topic } from './topics.api.js';
import styles from './topics.module.css';
import { useEdit } from './use-edit.js';
import { Changes } from './version-changes.js';

function Branch({ topics }: { topics: readonly Topic[] }) {
  const { language, format } = useLanguage();
  return (
    <ul className={styles.branch}>
      {topics.map((topic) => (
        <li key={topic.key}>
          <bdi>{nameIn(language, topic)}</bdi>{' '}
          <bdi className={styles.other}>{otherNameIn(language, topic)}</bdi>{' '}
          {countRules(topic.rules) > 0 && (
            <span className={page.soft}>
              <Trans>Rules: {format.number(countRules(topic.rules))}</Trans>
            </span>
          )}
          {topic.children.length > 0 && <Branch topics={topic.children} />}
        </li>
      ))}
    </ul>
  );
}

interface RestoreProps {
  taxonomy: Taxonomy;
  onClose: () => void;
}

function Restore({ taxonomy, then, onClose }: RestoreProps & { then: Taxonomy }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const [seen] = useState(taxonomy.version);
  const edit = useEdit(seen, (version, wanted: number) => restoreVersion(version, wanted), onClose);
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        edit.mutate(then.version);
      }}
    >
      <div className={styles.look} tabIndex={0} role="region" aria-label={t`The tree of topics`}>
        <Branch topics={then.topics} />
      </div>
      <div>
        <p>
          <b>
            <Trans>Beside the topics of now, putting it in force means:</Trans>
          </b>
        </p>
        <Changes {...differenceOf(taxonomy.topics, then.topics)} />
      </div>
      <p className={form.note}>
        <Trans>
          It becomes version {format.number(taxonomy.version + 1)}; the ones between stay in the list. Stored
          items are tagged again in the background.
        </Trans>
      </p>
      {edit.isError && <EditError error={edit.error} />}
      <FormActions busy={edit.isPending}>
        <Trans>Put it in force</Trans>
      </FormActions>
    </form>
  );
}

export function VersionDialog({
  taxonomy,
  version,
  onClose,
}: RestoreProps & { version: number | undefined }) {
  const { format } = useLanguage();
  const then = useQuery({ ...taxonomyVersionQuery(version ?? 0), enabled: version !== undefined });
  return (
    <FormDialog
      title={<Trans>Version {format.number(version ?? 0)}</Trans>}
      open={version !== undefined}
      onOpenChange={(open) => !open && onClose()}
    >
      {then.isPending && <Skeleton lines={5} />}
      {then.isError && <ErrorPanel error={then.error} retry={() => void then.refetch()} />}
      {then.data && <Restore taxonomy={taxonomy} then={then.data} onClose={onClose} />}
    </FormDialog>
  );
}
