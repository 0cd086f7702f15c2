/** Uploads that broke off: what to do to go on with them, or to give them up. */
import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import styles from './imports.module.css';
import { allUnfinished, giveUp, type Unfinished } from './send.file.js';

const unfinishedKey = ['imports', 'unfinished'];

function Entry({ upload }: { upload: Unfinished }) {
  const { format } = useLanguage();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => giveUp(upload),
    onSettled: () => queryClient.invalidateQueries({ queryKey: unfinishedKey }),
  });
  return (
    <li className={page.row}>
      <span>
        <b>
          <bdi>{upload.fileName}</bdi>
        </b>{' '}
        ·{' '}
        <Trans>
          {format.percent(upload.size > 0 ? upload.sent / upload.size : 0)} of {format.bytes(upload.size)}{' '}
          sent
        </Trans>
        {' · '}
        {format.moment(upload.begunAt)}
      </span>
      <Button look="quiet" busy={remove.isPending} onClick={() => remove.mutate()}>
        <Trans>Give it up</Trans>
      </Button>
    </li>
  );
}

/** Nothing where none broke off. */
export function UnfinishedUploads() {
  const uploads = useQuery({ queryKey: unfinishedKey, queryFn: allUnfinished, staleTime: 0 });
  if (!uploads.data || uploads.data.length === 0) return null;
  return (
    <div className={styles.unfinished} role="status">
      <p>
        <Trans>
          These files were not sent to their end. Choose the same file again to go on where it stopped.
        </Trans>
      </p>
      <ul>
        {uploads.data.map((it) => (
          <Entry key={it.previous.urlStorageKey} upload={it} />
        ))}
      </ul>
    </div>
  );
}

/** The chosen file was half sent before. */
export function FoundAgain({
  found,
  onGoOn,
  onAnew,
}: {
  found: Unfinished;
  onGoOn: () => void;
  onAnew: () => void;
}) {
  const { format } = useLanguage();
  const far = format.percent(found.size > 0 ? found.sent / found.size : 0);
  return (
    <div className={styles.unfinished} role="status">
      <p>
        <Trans>{far} of this file were sent before. What its columns mean was said then.</Trans>
      </p>
      <p className={page.row}>
        <Button look="primary" onClick={onGoOn}>
          <Trans>Go on with the upload</Trans>
        </Button>
        <Button onClick={onAnew}>
          <Trans>Begin anew</Trans>
        </Button>
      </p>
    </div>
  );
}
