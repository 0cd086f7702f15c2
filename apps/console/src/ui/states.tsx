/** What a page shows when there is nothing yet, while it loads, and when something went wrong. */
import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { Button } from './button.js';
import styles from './states.module.css';

/** Nothing here yet: says why, and what to do. */
export function Empty({
  title,
  children,
  actions,
}: {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <div className={styles.silence} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
      </div>
      <h2>{title}</h2>
      {children && <div className={styles.emptyText}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** One sentence on what happened and what helps; the hub's own sentence where it gave one. */
function useProblemText(error: unknown): { title: string; help: string } {
  const { t } = useLingui();
  if (!(error instanceof Problem)) {
    return {
      title: t`This page could not be shown`,
      help: t`Reload it. If it happens again, tell whoever runs the hub.`,
    };
  }
  if (error.status === 0) {
    return {
      title: t`The hub can't be reached`,
      help: t`Check that it runs and that you are connected, then try again.`,
    };
  }
  if (error.status === 429) return { title: t`Too many requests`, help: t`Wait a moment, then try again.` };
  if (error.status === 403) {
    return { title: t`You may not see this`, help: t`Ask an administrator of this workspace for the right.` };
  }
  if (error.status === 404) {
    return {
      title: t`This does not exist (any more)`,
      help: t`The address may be mistyped, or it was removed.`,
    };
  }
  if (error.status === 502 || error.status === 503 || error.status === 504) {
    return {
      title: t`A part of the hub is not up`,
      help: t`It is usually back within seconds. Nothing that was taken in is lost.`,
    };
  }
  if (error.status >= 500) {
    return {
      title: t`The hub failed to do this`,
      help: t`Try again. If it happens again, tell whoever runs the hub.`,
    };
  }
  return { title: t`This was refused`, help: t`Change what is named below, then try again.` };
}

/** A problem with its reason and, where it makes sense, a button to try again. */
export function ErrorPanel({ error, retry }: { error: unknown; retry?: () => void }) {
  const { title, help } = useProblemText(error);
  const problem = error instanceof Problem ? error : undefined;
  return (
    <div className={styles.error} role="alert">
      <CircleAlert aria-hidden="true" />
      <div>
        <p className={styles.errorTitle}>{title}</p>
        <p>{help}</p>
        {problem?.detail && (
          <p className={styles.detail}>
            <bdi>{problem.detail}</bdi>
          </p>
        )}
        {problem && problem.errors.length > 0 && (
          <ul className={styles.fields}>
            {problem.errors.map((it) => (
              <li key={it.pointer + it.detail}>
                <code dir="ltr">{it.pointer}</code> <bdi>{it.detail}</bdi>
              </li>
            ))}
          </ul>
        )}
        {retry && (
          <Button onClick={retry} className={styles.retry}>
            <RotateCw aria-hidden="true" />
            <Trans>Try again</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}

/** Grey lines where content will be; announced once. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const { t } = useLingui();
  return (
    <div className={styles.skeleton} role="status" aria-label={t`Loading`}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} aria-hidden="true" />
      ))}
    </div>
  );
}
