/** Forms that add a topic, and that name and place one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Select, TextField } from '../ui/field.js';
import { FormActions } from '../ui/form-dialog.js';
import styles from '../ui/form-dialog.module.css';
import { EditError } from './edit-error.js';
import { pathName, placesFor } from './topic.tree.js';
import {
  addTopic,
  changeTopic,
  MOST_LETTERS,
  type Label,
  type Taxonomy,
  type Topic,
  type TopicChange,
} from './topics.api.js';
import { useEdit } from './use-edit.js';

/** The place that isn't below another topic; no key of a topic is empty. */
const TOP = '';

export interface FormProps {
  taxonomy: Taxonomy;
  /** `next`: the topic that is to be shown now, null for none; not given where that stays. */
  onDone: (next?: string | null) => void;
}

function Names({ label }: { label?: Label }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const fields = [
    <TextField
      key="fa"
      name="fa"
      label={t`Name in Persian`}
      defaultValue={label?.fa}
      maxLength={MOST_LETTERS}
      dir="rtl"
      lang="fa"
    />,
    <TextField
      key="en"
      name="en"
      label={t`Name in English`}
      defaultValue={label?.en}
      maxLength={MOST_LETTERS}
      dir="ltr"
      lang="en"
    />,
  ];
  return <div className={styles.pair}>{language === 'fa' ? fields : fields.toReversed()}</div>;
}

/** Names as they were entered; a language that was left empty gets the other's. */
function namesIn(form: HTMLFormElement): Label | undefined {
  const data = new FormData(form);
  const [fa, en] = ['fa', 'en'].map((name) => String(data.get(name) ?? '').trim()) as [string, string];
  return fa || en ? { fa: fa || en, en: en || fa } : undefined;
}

function Place({
  taxonomy,
  moved,
  parent,
  onChange,
}: {
  taxonomy: Taxonomy;
  moved?: Topic;
  parent: string;
  onChange: (parent: string) => void;
}) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const places = placesFor(taxonomy.topics, moved).map(({ topic, path }) => ({
    value: topic.key,
    label: pathName(language, path),
  }));
  return (
    <Select
      label={t`Below`}
      value={parent}
      choices={[{ value: TOP, label: t`Nothing: at the top` }, ...places]}
      onChange={onChange}
    />
  );
}

function Nameless() {
  return (
    <p role="alert">
      <Trans>Give it a name in one language at least.</Trans>
    </p>
  );
}

export function NewTopicForm({ taxonomy, below, onDone }: FormProps & { below?: string }) {
  const [seen] = useState(taxonomy.version);
  const fits = placesFor(taxonomy.topics).some(({ topic }) => topic.key === below);
  const [parent, setParent] = useState(below !== undefined && fits ? below : TOP);
  const [nameless, setNameless] = useState(false);
  const edit = useEdit(seen, addTopic, ({ key }) => onDone(key));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const label = namesIn(event.currentTarget);
    setNameless(!label);
    if (label) edit.mutate({ label, ...(parent !== TOP && { parent }) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Names />
      <Place taxonomy={taxonomy} parent={parent} onChange={setParent} />
      <p className={styles.note}>
        <Trans>It finds nothing yet: you write its rules next.</Trans>
      </p>
      {nameless && <Nameless />}
      {edit.isError && <EditError error={edit.error} />}
      <FormActions busy={edit.isPending}>
        <Trans>Add the topic</Trans>
      </FormActions>
    </form>
  );
}

export function PlaceForm({ taxonomy, topic, above, onDone }: FormProps & { topic: Topic; above?: Topic }) {
  const [seen] = useState(taxonomy.version);
  const before = above?.key ?? TOP;
  const [parent, setParent] = useState(before);
  const [nameless, setNameless] = useState(false);
  const edit = useEdit(
    seen,
    (version, change: TopicChange) => changeTopic(version, topic.key, change),
    () => onDone(),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const label = namesIn(event.currentTarget);
    setNameless(!label);
    if (label) edit.mutate({ label, ...(parent !== before && { parent: parent === TOP ? null : parent }) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Names label={topic.label} />
      <Place taxonomy={taxonomy} moved={topic} parent={parent} onChange={setParent} />
      <p className={styles.note}>
        <Trans>
          Items keep their tag: they carry <code dir="ltr">{topic.key}</code>, which stays. What is below the
          topic moves along.
        </Trans>
      </p>
      {nameless && <Nameless />}
      {edit.isError && <EditError error={edit.error} />}
      <FormActions busy={edit.isPending}>
        <Trans>Save</Trans>
      </FormActions>
    </form>
  );
}
