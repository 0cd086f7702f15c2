/** A new import: choose a file, see what the hub makes of it, say what its columns mean, send it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { DropZone } from './drop-zone.js';
import { headOf } from './file.head.js';
import { FileOptionFields } from './file-options.js';
import type { Preview } from './imports.api.js';
import styles from './imports.module.css';
import { isSure, MappingBasis, SavePreset } from './mapping-basis.js';
import { MappingEditor } from './mapping-editor.js';
import { MappingJson } from './mapping-json.js';
import type { FileOptions, Mapping } from './mapping.js';
import { fitted } from './mapping.uses.js';
import { giveUp, unfinishedOf, type Unfinished } from './send.file.js';
import { SendProgress } from './send-progress.js';
import { FirstRows, TrialResult } from './trial-result.js';
import { FoundAgain, UnfinishedUploads } from './unfinished-uploads.js';
import { useLastPreview, useLook, useTrial, type Basis, type Chosen } from './use-preview.js';
import { useSending } from './use-sending.js';

/** The mapping with which to begin, in the file's own names of columns and as the file is said to be written. */
const startOf = (preview: Preview, options: FileOptions): Mapping => ({
  ...fitted(
    preview.mapping,
    preview.columns.map((it) => it.name),
  ),
  ...options,
});

/** `like`: the import whose mapping shall be used, for its corrected rows. */
export function NewImport({ like }: { like: string | undefined }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>();
  const [found, setFound] = useState<Unfinished>();
  const [options, setOptions] = useState<FileOptions>({});
  const [basis, setBasis] = useState<Basis>({ kind: 'proposed' });
  const [edited, setEdited] = useState<Mapping>();

  const control = useSending(
    useCallback(
      (id: string) => {
        void queryClient.invalidateQueries({ queryKey: ['imports', 'list'] });
        void navigate({ to: '/imports/$id', params: { id } });
      },
      [navigate, queryClient],
    ),
  );
  const look = useLook(found ? undefined : chosen, options, basis);
  const known = useLastPreview(chosen, look.data);
  const start = useMemo(() => look.data && startOf(look.data, options), [look.data, options]);
  const mapping = edited ?? start;
  const trial = useTrial(found ? undefined : chosen, edited);
  const seen = (edited && trial.data) ?? look.data;

  const take = async (file: File) => {
    control.giveUp();
    setEdited(undefined);
    setOptions({});
    setBasis(like === undefined ? { kind: 'proposed' } : { kind: 'import', id: like });
    setFound(await unfinishedOf(file).catch(() => undefined));
    setChosen({ key: Date.now(), file, head: await headOf(file).catch(() => undefined) });
  };
  const anew = async () => {
    if (found) await giveUp(found).catch(() => undefined);
    setFound(undefined);
  };
  const idle = control.sending.state === 'idle' || control.sending.state === 'failed';
  const problem = look.error ?? trial.error;
  const nameless = mapping?.source.system.trim() === '';

  return (
    <section className={`${page.panel} ${page.stack}`} aria-labelledby="new-import">
      <h2 id="new-import" className={styles.title}>
        <Trans>New import</Trans>
      </h2>
      {like !== undefined && (
        <p className={page.soft}>
          <Trans>Choose the corrected file; its columns are read as in the earlier import.</Trans>
        </p>
      )}
      {idle && <DropZone file={chosen?.file} onFile={(file) => void take(file)} />}
      {!chosen && <UnfinishedUploads />}
      {chosen && !chosen.head && (
        <p className={styles.warning} role="alert">
          <Trans>
            An archive or workbook of more than 10 MB can't be previewed. Save it as CSV, or send it with{' '}
            <code dir="ltr">npx voc import</code> and a mapping.
          </Trans>
        </p>
      )}
      {chosen && found && idle && (
        <FoundAgain
          found={found}
          onGoOn={() => control.start(chosen.file, { previous: found.previous })}
          onAnew={() => void anew()}
        />
      )}
      {chosen?.head && !found && idle && (
        <>
          {look.isPending && <Skeleton lines={5} />}
          {(look.isError || look.data) && (
            <>
              <FileOptionFields
                preview={known}
                options={options}
                onChange={(next) => {
                  setOptions(next);
                  setEdited(undefined);
                }}
              />
              <MappingBasis
                basis={basis}
                recognised={look.data?.preset}
                onChange={(next) => {
                  setBasis(next);
                  setEdited(undefined);
                }}
              />
            </>
          )}
          {look.isError && basis.kind !== 'proposed' && (
            <p>
              <Trans>
                The file has other columns than this mapping names. Choose another one under “Begin with”, or
                what the hub proposes.
              </Trans>
            </p>
          )}
          {problem && <ErrorPanel error={problem} />}
          {look.data && mapping && seen && (
            <>
              <MappingEditor
                columns={look.data.columns}
                mapping={mapping}
                proposed={!edited && basis.kind === 'proposed' && !isSure(look.data.preset)}
                onChange={setEdited}
              />
              {!problem && (
                <div aria-busy={trial.isFetching} className={page.stack}>
                  <TrialResult preview={seen} />
                  <FirstRows preview={look.data} />
                </div>
              )}
              <MappingJson mapping={mapping} onChange={setEdited} />
              <SavePreset mapping={mapping} />
              {!nameless && (
                <p className={page.row}>
                  <Button
                    look="primary"
                    disabled={problem !== null}
                    onClick={() => control.start(chosen.file, { mapping })}
                  >
                    <Trans>Start the import</Trans>
                  </Button>
                  <span
                    className={page.soft}
                  >{t`The file is sent first; if the connection drops, it goes on by itself.`}</span>
                </p>
              )}
            </>
          )}
        </>
      )}
      <SendProgress control={control} />
    </section>
  );
}
