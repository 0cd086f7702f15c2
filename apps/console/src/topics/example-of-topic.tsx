/** At a text of an item: teaches a topic with it, by a dialog that asks which topic and whether it belongs. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { Select } from '../ui/field.js';
import { FormDialog } from '../ui/form-dialog.js';
import form from '../ui/form-dialog.module.css';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { AddExample } from './add-example.js';
import { pathName, placedOf } from './topic.tree.js';
import { taxonomyQuery } from './topics.api.js';

interface ExampleProps {
  /** Topics of the item, of which the first is asked about first. */
  topics: readonly string[];
  example: { text: string; feedbackId: string };
}

function Ask({ topics, example }: ExampleProps) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const taxonomy = useQuery(taxonomyQuery);
  const choices = placedOf(taxonomy.data?.topics ?? []).map(({ topic, path }) => ({
    value: topic.key,
    label: pathName(language, path),
  }));
  const [chosen, setChosen] = useState<string>();
  const topic = chosen ?? [...choices.filter(({ value }) => topics.includes(value)), ...choices][0]?.value;
  if (taxonomy.isPending) return <Skeleton lines={2} />;
  if (taxonomy.isError) return <ErrorPanel error={taxonomy.error} retry={() => void taxonomy.refetch()} />;
  if (topic === undefined) return null;
  return (
    <div className={form.form}>
      <Select label={t`Topic`} value={topic} choices={choices} onChange={setChosen} />
      <p className={form.note}>
        <Trans>
          The topic learns from such texts as soon as it has enough of them; its page shows how many it has.
        </Trans>
      </p>
      <div className={page.row}>
        <AddExample key={topic} topic={topic} example={example} />
      </div>
    </div>
  );
}

export function ExampleOfTopic(props: ExampleProps) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button look="quiet" onClick={() => setOpen(true)}>
        <Trans>Teach a topic</Trans>
      </Button>
      <FormDialog title={<Trans>Does it belong to a topic?</Trans>} open={open} onOpenChange={setOpen}>
        <Ask {...props} />
      </FormDialog>
    </div>
  );
}
