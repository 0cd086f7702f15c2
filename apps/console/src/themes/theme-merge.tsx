/** Makes other themes a part of one that says the same. */
import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from '../ui/button.js';
import { FormActions, FormDialog } from '../ui/form-dialog.js';
import form from '../ui/form-dialog.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { mergeThemes, MOST_LISTED, newestRunQuery, themesQuery, type Theme } from './themes.api.js';
import styles from './themes.module.css';

function MergeForm({ theme, onDone }: { theme: Theme; onDone: () => void }) {
  const queryClient = useQueryClient();
  const all = useQuery(themesQuery('all', 'state', MOST_LISTED));
  const merge = useMutation({
    mutationFn: (others: readonly string[]) => mergeThemes(theme.id, others),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['themes'] });
      // A run counts the merged theme anew.
      void queryClient.invalidateQueries({ queryKey: newestRunQuery.queryKey });
      onDone();
    },
  });
  const [nothing, setNothing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).getAll('theme').map(String);
    setNothing(chosen.length === 0);
    if (chosen.length > 0) merge.mutate(chosen);
  };
  if (all.isPending) return <Skeleton lines={4} />;
  if (all.isError) return <ErrorPanel error={all.error} retry={() => void all.refetch()} />;
  const others = all.data.items.filter((it) => it.id !== theme.id && it.language === theme.language);
  if (others.length === 0)
    return (
      <div className={form.form}>
        <p>
          <Trans>There is no other theme in this language.</Trans>
        </p>
        <div className={form.actions}>
          <Button onClick={onDone}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </div>
    );
  return (
    <form onSubmit={submit} className={form.form}>
      <fieldset className={`${form.choices} ${styles.choices}`}>
        <legend>
          <Trans>
            These become a part of <bdi>{theme.name}</bdi>
          </Trans>
        </legend>
        {others.map((it) => (
          <label key={it.id}>
            <input type="checkbox" name="theme" value={it.id} />
            <bdi dir="auto">{it.name}</bdi>
          </label>
        ))}
      </fieldset>
      {nothing && (
        <p role="alert" className={styles.failed}>
          <Trans>Choose at least one theme.</Trans>
        </p>
      )}
      <p className={form.note}>
        <Trans>Their phrases count for this theme from now on. This can’t be taken back.</Trans>
      </p>
      {merge.isError && <ErrorPanel error={merge.error} />}
      <FormActions busy={merge.isPending}>
        <Trans>Merge</Trans>
      </FormActions>
    </form>
  );
}

interface MergeDialogProps {
  theme: Theme;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function MergeDialog({ theme, open, onOpenChange }: MergeDialogProps) {
  return (
    <FormDialog title={<Trans>Merge themes</Trans>} open={open} onOpenChange={onOpenChange}>
      <MergeForm theme={theme} onDone={() => onOpenChange(false)} />
    </FormDialog>
  );
}
