/** What people make of a theme: another name, a topic, or nothing any more. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { FormActions, FormDialog } from '../ui/form-dialog.js';
import form from '../ui/form-dialog.module.css';
import page from '../ui/page.module.css';
import { ErrorPanel } from '../ui/states.js';
import { MergeDialog } from './theme-merge.js';
import { changeTheme, makeTopic, type Theme } from './themes.api.js';

const MOST_LETTERS = 200;

function RenameDialog({
  theme,
  open,
  onOpenChange,
}: {
  theme: Theme;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const rename = useMutation({
    mutationFn: (name: string) => changeTheme(theme.id, { name }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['themes'] });
      onOpenChange(false);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    rename.mutate(String(new FormData(event.currentTarget).get('name') ?? '').trim());
  };
  return (
    <FormDialog title={<Trans>Rename the theme</Trans>} open={open} onOpenChange={onOpenChange}>
      <form onSubmit={submit} className={form.form}>
        <TextField
          name="name"
          label={t`Name`}
          help={t`It stays, whatever later runs find.`}
          defaultValue={theme.name}
          dir="auto"
          maxLength={MOST_LETTERS}
          pattern=".*\S.*"
          required
        />
        {rename.isError && <ErrorPanel error={rename.error} />}
        <FormActions busy={rename.isPending}>
          <Trans>Rename</Trans>
        </FormActions>
      </form>
    </FormDialog>
  );
}

export function ThemeActions({ theme }: { theme: Theme }) {
  const queryClient = useQueryClient();
  const [renaming, setRenaming] = useState(false);
  const [merging, setMerging] = useState(false);
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['themes'] });
  const dismissal = useMutation({
    mutationFn: () => changeTheme(theme.id, { dismissed: !theme.dismissed }),
    onSuccess: refresh,
  });
  const topic = useMutation({
    mutationFn: () => makeTopic(theme.id),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['taxonomy'] });
      return refresh();
    },
  });
  const error = dismissal.error ?? topic.error;
  return (
    <>
      <div className={page.row}>
        <Button look="quiet" onClick={() => setRenaming(true)}>
          <Trans>Rename</Trans>
        </Button>
        <Button look="quiet" onClick={() => setMerging(true)}>
          <Trans>Merge</Trans>
        </Button>
        {theme.topic === undefined && (
          <Button look="quiet" busy={topic.isPending} onClick={() => topic.mutate()}>
            <Trans>Make it a topic</Trans>
          </Button>
        )}
        <Button look="quiet" busy={dismissal.isPending} onClick={() => dismissal.mutate()}>
          {theme.dismissed ? <Trans>Take it back</Trans> : <Trans>Dismiss</Trans>}
        </Button>
      </div>
      {error && <ErrorPanel error={error} />}
      <RenameDialog theme={theme} open={renaming} onOpenChange={setRenaming} />
      <MergeDialog theme={theme} open={merging} onOpenChange={setMerging} />
    </>
  );
}
