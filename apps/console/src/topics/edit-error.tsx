/** Why an edit of the topics was not taken; what was typed stays, and can be sent again. */
import { Trans } from '@lingui/react/macro';
import page from '../ui/page.module.css';
import { ErrorPanel } from '../ui/states.js';
import styles from './topics.module.css';
import { isOutdated } from './use-edit.js';

export function EditError({ error }: { error: unknown }) {
  if (!isOutdated(error)) return <ErrorPanel error={error} />;
  return (
    <div className={styles.notice} role="alert">
      <p>
        <b>
          <Trans>Somebody else has changed the topics meanwhile.</Trans>
        </b>
      </p>
      <p className={page.soft}>
        <Trans>
          What you entered is still here, and the tree now shows their change. Look whether yours still fits,
          then send it again.
        </Trans>
      </p>
    </div>
  );
}
