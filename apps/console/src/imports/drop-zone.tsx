/** Where a file is dropped or chosen. */
import { Trans, useLingui } from '@lingui/react/macro';
import { FileText, UploadCloud } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { useLanguage } from '../i18n/language.js';
import styles from './imports.module.css';

export function DropZone({ file, onFile }: { file: File | undefined; onFile: (file: File) => void }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const chosen = files?.[0];
    if (chosen) onFile(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {file ? <FileText aria-hidden="true" /> : <UploadCloud aria-hidden="true" />}
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.jsonl,.ndjson,.xlsx,.gz,.zip,text/csv,text/tab-separated-values"
        aria-label={t`File to import`}
        onChange={(event) => take(event.target.files)}
      />
      <label htmlFor={id}>
        {file ? (
          <>
            <b>
              <bdi>{file.name}</bdi>
            </b>{' '}
            · {format.bytes(file.size)}
            <span className={styles.hint}>
              <Trans>Choose or drop another file</Trans>
            </span>
          </>
        ) : (
          <>
            <b>
              <Trans>Drop a file here</Trans>
            </b>
            <span className={styles.hint}>
              <Trans>
                or press to choose one: CSV, TSV, JSON Lines or XLSX, also packed with gzip or zip, up to 2
                GB.
              </Trans>
            </span>
          </>
        )}
      </label>
    </div>
  );
}
