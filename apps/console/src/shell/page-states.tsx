/** Whole-page states of the router: loading, failed, not found. */
import { Trans } from '@lingui/react/macro';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ButtonLink } from '../ui/button.js';
import page from '../ui/page.module.css';
import { Empty, ErrorPanel, Skeleton } from '../ui/states.js';

export function PagePending() {
  return (
    <div className={page.page}>
      <Skeleton />
    </div>
  );
}

/** A page that failed; the frame around it stays. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className={page.page}>
      <h1 className={page.visuallyHidden}>
        <Trans>Something went wrong</Trans>
      </h1>
      <ErrorPanel error={error} retry={retry} />
    </div>
  );
}

/** The same where not even the frame could be shown. */
export function FrameError(props: ErrorComponentProps) {
  return (
    <main>
      <PageError {...props} />
    </main>
  );
}

export function NotFound() {
  return (
    <main className={page.page}>
      <Empty
        title={<Trans>There is no such page</Trans>}
        actions={
          <ButtonLink to="/" look="primary">
            <Trans>Search the feedback</Trans>
          </ButtonLink>
        }
      >
        <Trans>The address may be mistyped.</Trans>
      </Empty>
    </main>
  );
}
