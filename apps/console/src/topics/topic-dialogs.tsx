/** Dialogs about topics; those that end one say what goes, what stays and where. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Select } from '../ui/field.js';
import { FormActions, FormDialog } from '../ui/form-dialog.js';
import styles from '../ui/form-dialog.module.css';
import { EditError } from './edit-error.js';
import { NewTopicForm, PlaceForm, type FormProps } from './topic-forms.js';
import { nameIn, pathName, takersOf } from './topic.tree.js';
import { mergeTopic, removeTopic, type Topic } from './topics.api.js';
import { useEdit } from './use-edit.js';

function MergeForm({ taxonomy, topic, above, onDone }: FormProps & { topic: Topic; above?: Topic }) {
  const { t } = useLingui();
  const [seen] = useState(taxonomy.version);
  const { language } = useLanguage();
  const takers = takersOf(taxonomy.topics, topic).map((it) => ({
    value: it.topic.key,
    label: pathName(language, it.path),
  }));
  const [into, setInto] = useState(above?.key ?? takers[0]?.value ?? '');
  const edit = useEdit(
    seen,
    (version, into: string) => mergeTopic(version, topic.key, into),
    () => onDone(into),
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        edit.mutate(into);
      }}
    >
      <Select label={t`Into`} value={into} choices={takers} onChange={setInto} />
      <div>
        <p>
          <b>
            <Trans>The other topic takes over:</Trans>
          </b>
        </p>
        <ul className={styles.list}>
          <li>
            <Trans>the words, phrases and pairs of this one, and its examples</Trans>
          </li>
          <li>
            <Trans>the topics below it</Trans>
          </li>
          <li>
            <Trans>its items: they are tagged again in the background</Trans>
          </li>
        </ul>
      </div>
      <p>
        <b>
          <Trans>This goes:</Trans>
        </b>{' '}
        <Trans>
          the topic itself, and the words that ruled it out. “Versions” brings both back; the examples stay
          with the other topic.
        </Trans>
      </p>
      {edit.isError && <EditError error={edit.error} />}
      <FormActions busy={edit.isPending}>
        <Trans>Merge</Trans>
      </FormActions>
    </form>
  );
}

function DeleteForm({
  taxonomy,
  topic,
  above,
  count,
  onDone,
}: FormProps & { topic: Topic; above?: Topic; count?: number }) {
  const { format } = useLanguage();
  const [seen] = useState(taxonomy.version);
  const edit = useEdit(
    seen,
    (version, key: string) => removeTopic(version, key),
    () => onDone(above?.key ?? null),
  );
  if (topic.children.length > 0)
    return (
      <p>
        <Trans>
          There are topics below it. Move, merge or delete them first; then this one can be deleted.
        </Trans>
      </p>
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        edit.mutate(topic.key);
      }}
    >
      <ul className={styles.list}>
        <li>
          <Trans>What comes in is not tagged with it any more.</Trans>
        </li>
        <li>
          {count === undefined ? (
            <Trans>Stored items lose the tag in the background.</Trans>
          ) : (
            <Trans>Stored items lose the tag in the background: {format.number(count)} carry it.</Trans>
          )}
        </li>
        <li>
          <Trans>Searches and reports that ask for it find nothing more.</Trans>
        </li>
      </ul>
      <p className={styles.note}>
        <Trans>
          “Versions” brings it back with its rules and examples. Where its items shall count elsewhere, merge
          it instead.
        </Trans>
      </p>
      {edit.isError && <EditError error={edit.error} />}
      <FormActions busy={edit.isPending}>
        <Trans>Delete the topic</Trans>
      </FormActions>
    </form>
  );
}

export type Asked = 'new' | 'place' | 'merge' | 'delete';

/** The dialog that was asked for; `topic` is the chosen one, `above` the one that it is below. */
export function TopicDialog({
  asked,
  taxonomy,
  topic,
  above,
  count,
  onDone,
}: FormProps & { asked: Asked | undefined; topic?: Topic; above?: Topic; count?: number }) {
  const { language } = useLanguage();
  const name = topic ? nameIn(language, topic) : '';
  const titles: Record<Asked, ReactNode> = {
    new: <Trans>New topic</Trans>,
    place: <Trans>Names and place</Trans>,
    merge: (
      <Trans>
        Merge “<bdi>{name}</bdi>” into another topic
      </Trans>
    ),
    delete: (
      <Trans>
        Delete “<bdi>{name}</bdi>”?
      </Trans>
    ),
  };
  const form = { taxonomy, onDone };
  return (
    <FormDialog
      title={asked && titles[asked]}
      open={asked !== undefined}
      onOpenChange={(open) => !open && onDone()}
    >
      {asked === 'new' && <NewTopicForm {...form} below={topic?.key} />}
      {asked === 'place' && topic && <PlaceForm {...form} topic={topic} above={above} />}
      {asked === 'merge' && topic && <MergeForm {...form} topic={topic} above={above} />}
      {asked === 'delete' && topic && <DeleteForm {...form} topic={topic} above={above} count={count} />}
    </FormDialog>
  );
}
