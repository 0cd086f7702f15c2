/** With which mapping to begin: the hub's proposal, a ready one, or one that was saved; and saving this one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { Select, TextField } from '../ui/field.js';
import page from '../ui/page.module.css';
import { ErrorPanel } from '../ui/states.js';
import { presetsQuery, removePreset, savePreset, type Preview } from './imports.api.js';
import styles from './imports.module.css';
import type { Mapping } from './mapping.js';
import type { Basis } from './use-preview.js';

const PROPOSED = ':proposed';
const EARLIER = ':earlier';

/** From here on the hub takes the preset by itself. */
const SURE = 0.8;

/** Whether the proposal is the mapping of a preset, and not made from the columns. */
export const isSure = (preset: Preview['preset']): boolean =>
  preset !== undefined && preset.confidence >= SURE;

interface BasisProps {
  basis: Basis;
  /** The preset that the file is probably for. */
  recognised: Preview['preset'];
  onChange: (basis: Basis) => void;
}

export function MappingBasis({ basis, recognised, onChange }: BasisProps) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const presets = useQuery(presetsQuery);
  const list = presets.data ?? [];
  const remove = useMutation({
    mutationFn: removePreset,
    onSuccess: () => {
      onChange({ kind: 'proposed' });
      return queryClient.invalidateQueries({ queryKey: presetsQuery.queryKey });
    },
  });
  const chosen = basis.kind === 'preset' ? list.find((it) => it.id === basis.id) : undefined;
  const likely = list.find((it) => it.id === recognised?.id);
  const likelyTitle = likely?.title[language] ?? '';
  return (
    <div className={page.stack}>
      <div className={styles.withButton}>
        <Select
          label={t`Begin with`}
          value={basis.kind === 'preset' ? basis.id : basis.kind === 'import' ? EARLIER : PROPOSED}
          choices={[
            { value: PROPOSED, label: t`What the hub proposes` },
            ...(basis.kind === 'import'
              ? [{ value: EARLIER, label: t`The mapping of the earlier import` }]
              : []),
            ...list.map((it) => ({
              value: it.id,
              label: it.own ? t`Yours: ${it.title[language]}` : it.title[language],
            })),
          ]}
          onChange={(value) =>
            onChange(
              value === PROPOSED
                ? { kind: 'proposed' }
                : value === EARLIER
                  ? basis
                  : { kind: 'preset', id: value },
            )
          }
        />
        {chosen?.own && (
          <Button look="quiet" busy={remove.isPending} onClick={() => remove.mutate(chosen.id)}>
            <Trans>Remove this preset</Trans>
          </Button>
        )}
      </div>
      {likely && basis.kind === 'proposed' && (
        <p className={`${page.row} ${page.soft}`} role="status">
          {isSure(recognised) ? (
            <span>
              <Trans>
                It was recognised as “<bdi>{likelyTitle}</bdi>”, and is read so.
              </Trans>
            </span>
          ) : (
            <>
              <span>
                <Trans>
                  It may be a file for “<bdi>{likelyTitle}</bdi>”.
                </Trans>
              </span>
              <Button look="quiet" onClick={() => onChange({ kind: 'preset', id: likely.id })}>
                <Trans>Use that</Trans>
              </Button>
            </>
          )}
        </p>
      )}
      {presets.isError && <ErrorPanel error={presets.error} retry={() => void presets.refetch()} />}
      {remove.isError && <ErrorPanel error={remove.error} />}
    </div>
  );
}

/** Keeps the mapping under a name, for files of the same kind. */
export function SavePreset({ mapping }: { mapping: Mapping }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [title, setTitle] = useState('');
  const save = useMutation({
    mutationFn: () => savePreset(title.trim(), mapping),
    onSuccess: () => {
      setTitle('');
      return queryClient.invalidateQueries({ queryKey: presetsQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') save.mutate();
  };
  return (
    <form onSubmit={submit} className={page.stack}>
      <div className={styles.withButton}>
        <TextField
          label={t`Keep this mapping as a preset`}
          placeholder={t`For example: monthly orders`}
          dir="auto"
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button type="submit" busy={save.isPending} disabled={title.trim() === ''}>
          <Trans>Keep</Trans>
        </Button>
      </div>
      <p role="status" className={page.soft}>
        {save.isSuccess && <Trans>Kept. It stands under “Begin with” from now on.</Trans>}
      </p>
      {save.isError && <ErrorPanel error={save.error} />}
    </form>
  );
}
