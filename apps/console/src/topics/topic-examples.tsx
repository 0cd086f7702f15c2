/** What a topic is taught: its examples, and what came of them. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button, IconButton } from '../ui/button.js';
import { TextArea } from '../ui/field.js';
import { FormActions, FormDialog } from '../ui/form-dialog.js';
import form from '../ui/form-dialog.module.css';
import page from '../ui/page.module.css';
import { ShowMore } from '../ui/show-more.js';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { Tag } from '../ui/tag.js';
import rules from './rules.module.css';
import { TopicLearning } from './topic-learning.js';
import {
  addExample,
  examplesQuery,
  removeExample,
  taxonomyQuery,
  type Example,
  type Topic,
} from './topics.api.js';

const MOST_UNITS = 5_000;

function useRefresh(key: string) {
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries({ queryKey: taxonomyQuery.queryKey });
    return queryClient.invalidateQueries({ queryKey: examplesQuery(key).queryKey });
  };
}

export function TopicExamples({ topic }: { topic: Topic }) {
  const [open, setOpen] = useState(false);
  const examples = useInfiniteQuery(examplesQuery(topic.key));
  const items = examples.data?.pages.flatMap((it) => it.items) ?? [];
  return (
    <section className={`${page.panel} ${page.stack}`} aria-labelledby="examples">
      <div className={page.row}>
        <h3 id="examples" className={rules.grow}>
          <Trans>Learning from examples</Trans>
        </h3>
        <Button onClick={() => setOpen(true)}>
          <Trans>Add an example</Trans>
        </Button>
      </div>
      <TopicLearning learning={topic.learning} />
      {examples.isPending && <Skeleton lines={3} />}
      {examples.isError && <ErrorPanel error={examples.error} retry={() => void examples.refetch()} />}
      {items.length > 0 && (
        <ul className={rules.found}>
          {items.map((it) => (
            <ExampleRow key={it.id} topic={topic.key} example={it} />
          ))}
        </ul>
      )}
      <ShowMore list={examples} />
      <ExampleDialog topic={topic.key} open={open} onOpenChange={setOpen} />
    </section>
  );
}

function ExampleRow({ topic, example }: { topic: string; example: Example }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const refresh = useRefresh(topic);
  const remove = useMutation({ mutationFn: () => removeExample(topic, example.id), onSuccess: refresh });
  return (
    <li dir="auto">
      <blockquote>{example.text}</blockquote>
      <div className={page.row}>
        <Tag tone={example.belongs ? 'positive' : 'negative'}>
          {example.belongs ? <Trans>Belongs</Trans> : <Trans>Doesn't belong</Trans>}
        </Tag>
        <span className={page.soft}>{format.shortDay(example.addedAt)}</span>
        {example.feedbackId && (
          <Link to="/feedback/$id" params={{ id: example.feedbackId }}>
            <Trans>The item</Trans>
          </Link>
        )}
        <IconButton label={t`Remove the example`} disabled={remove.isPending} onClick={() => remove.mutate()}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
      {remove.isError && <ErrorPanel error={remove.error} />}
    </li>
  );
}

function ExampleDialog({
  topic,
  open,
  onOpenChange,
}: {
  topic: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useLingui();
  const refresh = useRefresh(topic);
  const add = useMutation({
    mutationFn: (example: { text: string; belongs: boolean }) => addExample(topic, example),
    onSuccess: async () => {
      await refresh();
      onOpenChange(false);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    add.mutate({ text: String(data.get('text') ?? '').trim(), belongs: data.get('belongs') === 'yes' });
  };
  return (
    <FormDialog title={<Trans>Add an example</Trans>} open={open} onOpenChange={onOpenChange}>
      <form className={form.form} onSubmit={submit}>
        <TextArea
          name="text"
          label={t`What a customer wrote`}
          help={t`Names, numbers and addresses are masked before it is kept.`}
          maxLength={MOST_UNITS}
          style={{ minBlockSize: '6rem', fontFamily: 'inherit' }}
          dir="auto"
          required
        />
        <fieldset className={form.choices}>
          <legend>
            <Trans>Does it belong to the topic?</Trans>
          </legend>
          <label>
            <input type="radio" name="belongs" value="yes" defaultChecked />
            <Trans>Yes, it does</Trans>
          </label>
          <label>
            <input type="radio" name="belongs" value="no" />
            <Trans>No, it doesn't</Trans>
          </label>
        </fieldset>
        {add.isError && <ErrorPanel error={add.error} />}
        <FormActions busy={add.isPending}>
          <Trans>Keep the example</Trans>
        </FormActions>
      </form>
    </FormDialog>
  );
}
