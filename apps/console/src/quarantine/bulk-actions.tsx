/** Replays or gives up what is chosen, or all that was found; says beforehand what it is and afterwards what became of it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { FormActions, FormDialog } from '../ui/form-dialog.js';
import dialog from '../ui/form-dialog.module.css';
import page from '../ui/page.module.css';
import { Refusal } from '../ui/refusal.js';
import { ErrorPanel } from '../ui/states.js';
import { DiscardReason, discardReasonIn } from './discard-reason.js';
import { discard, replay, type Choice, type Quarantined, type ReplayReport } from './quarantine.api.js';
import { reasonCounts, type QuarantineFilter } from './quarantine.filter.js';
import styles from './quarantine.module.css';

/** Most that the hub does by one order. */
const AT_ONCE = 1_000;

export function ReplayResult({ report }: { report: ReplayReport }) {
  const { format } = useLanguage();
  const { replayed, failed, remaining } = report;
  const more = failed.length >= 50;
  return (
    <div className={page.stack}>
      <p>
        <Trans>Given on again: {format.number(replayed)}.</Trans>{' '}
        {failed.length > 0 && !more && <Trans>Refused once more: {format.number(failed.length)}.</Trans>}
        {more && <Trans>Refused once more: {format.number(failed.length)} or more.</Trans>}{' '}
        {remaining > 0 && (
          <Trans>Not tried yet: {format.number(remaining)}; replay once more for those.</Trans>
        )}
      </p>
      {failed.length > 0 && (
        <ul className={styles.failed}>
          {failed.slice(0, 5).map((it) => (
            <li key={it.id}>
              <code dir="ltr">{it.code}</code> <Refusal code={it.code} message={it.reason} />
            </li>
          ))}
        </ul>
      )}
      {replayed > 0 && (
        <p className={page.soft}>
          <Trans>What a service refuses again comes back here within moments, with its new reason.</Trans>
        </p>
      )}
    </div>
  );
}

interface BulkActionsProps {
  filter: QuarantineFilter;
  /** How many the filter finds, and those of them that are on the page. */
  total: number;
  items: readonly Quarantined[];
  chosen: ReadonlySet<string>;
  onDone: () => void;
}

export function BulkActions({ filter, total, items, chosen, onDone }: BulkActionsProps) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const picked = chosen.size > 0;
  const choice: Choice = picked ? { ids: [...chosen] } : { filter };
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['quarantine', 'list'] });
  const again = useMutation({
    mutationFn: () => replay(choice),
    onSuccess: onDone,
    onSettled,
  });
  const away = useMutation({
    mutationFn: (reason: string) => discard(choice, reason),
    onSuccess: () => {
      setAsking(false);
      onDone();
    },
    onSettled,
  });
  const count = format.number(picked ? chosen.size : total);
  const about = picked ? items.filter((it) => chosen.has(it.id)) : items;
  const reasons = reasonCounts(about);
  const seenAll = picked || items.length === total;
  return (
    <>
      {total > 0 && (
        <div className={page.row}>
          <Button look="primary" busy={again.isPending} onClick={() => again.mutate()}>
            {picked ? <Trans>Replay the {count} chosen</Trans> : <Trans>Replay all {count}</Trans>}
          </Button>
          <Button onClick={() => setAsking(true)}>
            {picked ? <Trans>Discard the {count} chosen …</Trans> : <Trans>Discard all {count} …</Trans>}
          </Button>
          {!picked && total > AT_ONCE && (
            <span className={page.soft}>
              <Trans>1,000 at a time, those first that were tried least often.</Trans>
            </span>
          )}
        </div>
      )}
      <div role="status" aria-live="polite">
        {again.data && !again.isPending && <ReplayResult report={again.data} />}
        {away.data && (
          <p>
            <Trans>Discarded: {format.number(away.data.discarded)}.</Trans>{' '}
            {away.data.remaining > 0 && <Trans>Left: {format.number(away.data.remaining)}.</Trans>}
          </p>
        )}
      </div>
      {again.isError && <ErrorPanel error={again.error} />}
      <FormDialog
        title={
          picked ? (
            <Trans>Discard the {count} chosen?</Trans>
          ) : (
            <Trans>Discard all {count} that are found?</Trans>
          )
        }
        open={asking}
        onOpenChange={setAsking}
      >
        <form
          className={dialog.form}
          onSubmit={(event) => {
            event.preventDefault();
            away.mutate(discardReasonIn(event.currentTarget));
          }}
        >
          <p>
            <Trans>
              They are not taken in, now or later. They stay to be seen under “Discarded”, with your name, the
              time and the reason, but can’t be replayed any more.
            </Trans>
          </p>
          <div>
            <p>{seenAll ? t`Why they were refused:` : t`Why the newest of them were refused:`}</p>
            <ul className={dialog.list}>
              {reasons.map((it) => (
                <li key={it.code}>
                  <code dir="ltr">{it.code}</code>: {format.number(it.count)}
                </li>
              ))}
            </ul>
          </div>
          <DiscardReason />
          {away.isError && <ErrorPanel error={away.error} />}
          <FormActions busy={away.isPending}>
            <Trans>Discard</Trans>
          </FormActions>
        </form>
      </FormDialog>
    </>
  );
}
