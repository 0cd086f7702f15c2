/** A new import: choose a file, say what its columns mean, send it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { Select, TextArea } from '../ui/field.js';
import page from '../ui/page.module.css';
import { ProgressBar } from '../ui/progress-bar.js';
import { ErrorPanel } from '../ui/states.js';
import { DropZone } from './drop-zone.js';
import { previewFile, type Preview } from './file.preview.js';
import { presetsQuery, startImport } from './imports.api.js';
import styles from './imports.module.css';
import { guessDateFormat, guessRoles, mappingOf, type Draft } from './mapping.draft.js';
import { MappingEditor } from './mapping-editor.js';

/** Beside the presets: by columns, or as JSON. */
const BY_COLUMNS = ':columns';
const AS_JSON = ':json';

function draftFor(file: File, preview: Preview): Draft {
  const roles = guessRoles(preview.columns);
  const date = preview.columns.findIndex((column) => roles[column] === 'occurredAt');
  return {
    kind: 'review',
    system: file.name.replace(/\.[^.]*$/, ''),
    roles,
    dateFormat: guessDateFormat(preview.rows.map((row) => row[date] ?? '')),
  };
}

function useMappingChecks(): (json: string) => string | undefined {
  const { t } = useLingui();
  return (json) => {
    try {
      JSON.parse(json);
      return undefined;
    } catch {
      return t`This is not JSON yet: look for a missing comma, quote or brace.`;
    }
  };
}

export function NewImport() {
  const { t } = useLingui();
  const { language, format } = useLanguage();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const presets = useQuery(presetsQuery);
  const check = useMappingChecks();
  const [file, setFile] = useState<File>();
  const [preview, setPreview] = useState<Preview>();
  const [unreadable, setUnreadable] = useState(false);
  const [draft, setDraft] = useState<Draft>();
  const [how, setHow] = useState(BY_COLUMNS);
  const [json, setJson] = useState('');
  const [sent, setSent] = useState(0);

  const start = useMutation({
    mutationFn: () => {
      if (!file || !draft) throw new Error('an import needs a file');
      const mapping = how === AS_JSON ? json : JSON.stringify(mappingOf(draft));
      return startImport(
        file,
        how === BY_COLUMNS || how === AS_JSON ? { mapping } : { preset: how },
        setSent,
      );
    },
    onMutate: () => setSent(0),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['imports', 'list'] });
      void navigate({ to: '/imports/$id', params: { id } });
    },
  });

  const take = async (chosen: File) => {
    setFile(chosen);
    start.reset();
    try {
      const read = await previewFile(chosen);
      setPreview(read);
      setDraft(draftFor(chosen, read));
      setUnreadable(false);
    } catch {
      setPreview(undefined);
      setDraft(undefined);
      setUnreadable(true);
    }
  };
  const choose = (next: string) => {
    if (next === AS_JSON && draft) setJson(JSON.stringify(mappingOf(draft), null, 2));
    setHow(next);
  };
  const jsonError = how === AS_JSON ? check(json) : undefined;
  const share = format.percent(sent);

  return (
    <section className={`${page.panel} ${page.stack}`} aria-labelledby="new-import">
      <h2 id="new-import" className={styles.title}>
        <Trans>New import</Trans>
      </h2>
      <DropZone file={file} onFile={(chosen) => void take(chosen)} />
      {unreadable && (
        <p className={styles.warning} role="alert">
          <Trans>
            This file is not a delimited text in UTF-8. Save it as “CSV UTF-8” and choose it again.
          </Trans>
        </p>
      )}
      {file && draft && preview && (
        <>
          <Select
            label={t`What the columns mean`}
            value={how}
            choices={[
              { value: BY_COLUMNS, label: t`Say it column by column` },
              ...(presets.data ?? []).map((it) => ({ value: it.id, label: it.title[language] })),
              { value: AS_JSON, label: t`Write the mapping as JSON` },
            ]}
            onChange={choose}
          />
          {how === BY_COLUMNS && <MappingEditor preview={preview} draft={draft} onChange={setDraft} />}
          {how === AS_JSON && (
            <TextArea
              label={t`Mapping`}
              dir="ltr"
              spellCheck={false}
              value={json}
              error={jsonError}
              help={
                <Trans>
                  A column is named by its text in quotes, or <code dir="ltr">{'{"value": "web"}'}</code> sets
                  the same value on every row. Scores need <code dir="ltr">metric, min, max</code>;{' '}
                  <code dir="ltr">values</code> turns words into numbers.
                </Trans>
              }
              onChange={(event) => setJson(event.target.value)}
            />
          )}
          {start.isError && <ErrorPanel error={start.error} />}
          {start.isPending && <ProgressBar label={t`Sending the file: ${share}`} value={sent} />}
          <div className={page.row}>
            <Button
              look="primary"
              busy={start.isPending}
              disabled={jsonError !== undefined || (how === BY_COLUMNS && draft.system.trim() === '')}
              onClick={() => start.mutate()}
            >
              <Trans>Start the import</Trans>
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
