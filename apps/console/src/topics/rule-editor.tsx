/** Edits the rules of a topic: tried over real items before they are saved, and kept in the form whatever the answer. */
import { Dialog } from '@base-ui/react/dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../api/problem.js';
import { Button } from '../ui/button.js';
import { FormDialog } from '../ui/form-dialog.js';
import form from '../ui/form-dialog.module.css';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { EditError } from './edit-error.js';
import { draftOf, rulesOf, sameRules, termAt, type Draft } from './rule.draft.js';
import { RuleFields } from './rule-fields.js';
import { RulePreview } from './rule-preview.js';
import styles from './rules.module.css';
import { changeTopic, previewRules, type Rules, type Taxonomy, type Topic } from './topics.api.js';
import { isOutdated, useEdit } from './use-edit.js';

/** What is being edited, and the rules and the version that it began with. */
interface Editing {
  draft: Draft;
  from: Rules;
  version: number;
}

export function RuleEditor({ taxonomy, topic }: { taxonomy: Taxonomy; topic: Topic }) {
  const { t } = useLingui();
  const [editing, setEditing] = useState<Editing>();
  const draft = editing?.draft ?? draftOf(topic.rules);
  const rules = rulesOf(draft);
  const dirty = editing !== undefined && !sameRules(rules, editing.from);
  const preview = useMutation({ mutationFn: (tried: Rules) => previewRules(topic.key, tried) });
  const begun = editing ?? { from: topic.rules, version: taxonomy.version };
  const save = useEdit(
    begun.version,
    (version, wanted: Rules) => changeTopic(version, topic.key, { rules: wanted }),
    () => {
      setEditing(undefined);
      preview.reset();
    },
  );
  const discard = () => {
    setEditing(undefined);
    preview.reset();
    save.reset();
  };
  const failed = [save, preview].find((it) => it.isError);
  const refused = save.variables ?? preview.variables ?? {};
  const problems = failed?.error instanceof Problem ? failed.error.errors : [];
  const wrong = problems.flatMap(({ pointer }) => termAt(refused, pointer) ?? []);
  const send = () => {
    preview.reset();
    save.mutate(rules);
  };
  const tryOut = () => {
    save.reset();
    preview.mutate(rules);
  };
  return (
    <section className={`${page.panel} ${page.stack}`} aria-labelledby="rules">
      <h3 id="rules">
        <Trans>Rules</Trans>
      </h3>
      <RuleFields
        draft={draft}
        kept={draftOf(begun.from)}
        wrong={wrong}
        onChange={(next) => setEditing({ ...begun, draft: next })}
      />
      <div className={styles.actions}>
        <span className={page.soft} role="status">
          {dirty && <Trans>Not saved yet.</Trans>}
          {save.isSuccess && !dirty && <Trans>Saved.</Trans>}
        </span>
        <Button busy={preview.isPending} onClick={tryOut}>
          <Trans>Try on real items</Trans>
        </Button>
        <Button disabled={!dirty || save.isPending} onClick={discard}>
          <Trans>Discard</Trans>
        </Button>
        <Button look="primary" busy={save.isPending} disabled={!dirty} onClick={send}>
          <Trans>Save</Trans>
        </Button>
      </div>
      {save.isError && <EditError error={save.error} />}
      {isOutdated(save.error) && editing && !sameRules(topic.rules, editing.from) && (
        <p role="alert">
          <Trans>
            They changed the rules of this very topic. Saving puts yours in place of theirs; “Discard” shows
            theirs.
          </Trans>
        </p>
      )}
      {preview.isError && <ErrorPanel error={preview.error} />}
      {preview.isPending && <Skeleton lines={4} />}
      {preview.data && (
        <RulePreview
          preview={preview.data}
          topic={topic.key}
          outdated={!sameRules(rules, preview.variables)}
        />
      )}
      <LeaveDialog dirty={dirty} title={t`Leave without saving the rules?`} />
    </section>
  );
}

function LeaveDialog({ dirty, title }: { dirty: boolean; title: string }) {
  const blocker = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  return (
    <FormDialog
      title={title}
      open={blocker.status === 'blocked'}
      onOpenChange={(open) => !open && blocker.reset?.()}
    >
      <div className={form.actions}>
        <Dialog.Close render={<Button look="primary" />}>
          <Trans>Stay</Trans>
        </Dialog.Close>
        <Button onClick={() => blocker.proceed?.()}>
          <Trans>Leave</Trans>
        </Button>
      </div>
    </FormDialog>
  );
}
