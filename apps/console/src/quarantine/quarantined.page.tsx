/** One thing in quarantine with its original: corrected, given on again, or given up. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from '../ui/button.js';
import { TextArea } from '../ui/field.js';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { Tag } from '../ui/tag.js';
import { ReplayResult } from './bulk-actions.js';
import { DiscardReason, discardReasonIn } from './discard-reason.js';
import { correct, discard, quarantinedQuery, replay, type QuarantinedDetails } from './quarantine.api.js';
import { payloadOf, readable } from './quarantine.filter.js';
import { Place, ReasonText, useStageNames, useStateNames } from './quarantine.labels.js';
import styles from './quarantine.module.css';

function Facts({ item }: { item: QuarantinedDetails }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const stages = useStageNames();
  const states = useStateNames();
  const facts = [
    { name: t`What it is`, value: stages[item.stage] },
    { name: t`Where it stood`, value: <Place item={item} /> },
    { name: t`When`, value: format.moment(item.failedAt) },
    { name: t`State`, value: states[item.state] },
    { name: t`Replayed so far`, value: format.number(item.attempts) },
    ...(item.decidedAt ? [{ name: t`Decided`, value: format.moment(item.decidedAt) }] : []),
    ...(item.decidedBy ? [{ name: t`By whom`, value: <bdi dir="ltr">{item.decidedBy}</bdi> }] : []),
    ...(item.discardReason ? [{ name: t`Why discarded`, value: <bdi>{item.discardReason}</bdi> }] : []),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The original as text that can be changed while it is open. */
function Original({ item }: { item: QuarantinedDetails }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [text, setText] = useState(() => readable(item.payload));
  const [asking, setAsking] = useState(false);
  const changed = text !== readable(item.payload);
  const payload = payloadOf(text, item.payload);
  // The hub logs who reads an original, so what is known already is not asked for again.
  const note = (change: Partial<QuarantinedDetails>) => {
    if (payload !== undefined) setText(readable(payload));
    queryClient.setQueryData(quarantinedQuery(item.id).queryKey, (before) =>
      before ? { ...before, ...(payload !== undefined && { payload }), ...change } : before,
    );
    return queryClient.invalidateQueries({ queryKey: ['quarantine', 'list'] });
  };
  const save = async () => {
    if (changed && payload !== undefined) await correct(item.id, payload);
  };
  const keep = useMutation({ mutationFn: save, onSuccess: () => note({ edited: true }) });
  const again = useMutation({
    mutationFn: async () => {
      await save();
      return replay({ ids: [item.id] });
    },
    onSuccess: ({ replayed, failed: [failure] }) => {
      const attempts = item.attempts + 1;
      const edited = item.edited || changed;
      if (replayed > 0) return note({ state: 'replayed', attempts, edited });
      return note({
        attempts,
        edited,
        ...(failure && { reason: { code: failure.code, message: failure.reason } }),
      });
    },
  });
  const away = useMutation({
    mutationFn: (reason: string) => discard({ ids: [item.id] }, reason),
    onSuccess: (_, reason) => note({ state: 'discarded', ...(reason !== '' && { discardReason: reason }) }),
  });
  const failed = [keep, again, away].find((it) => it.isError);
  const isOpen = item.state === 'open';
  const isText = item.encoding === 'utf-8';
  const wrong = isText && payload === undefined;
  const help =
    item.stage === 'consumer'
      ? t`Its ids and its version have to stay as they are: they say which fact it is.`
      : item.stage === 'import'
        ? t`One row, with the cells and the delimiter of its file.`
        : t`It is read again by its source's connector, with the settings of now.`;
  return (
    <div className={page.stack}>
      {item.truncated && (
        <p role="note">
          <Trans>It was too large to be kept whole. Put the whole of it here before you replay it.</Trans>
        </p>
      )}
      {!isText && (
        <p role="note">
          <Trans>It is no text, so it is shown in Base64 and can’t be corrected here.</Trans>
        </p>
      )}
      <TextArea
        label={t`The original`}
        dir="ltr"
        spellCheck={false}
        readOnly={!isOpen || !isText}
        value={text}
        help={isOpen ? help : undefined}
        error={wrong ? t`This is not JSON yet: look for a missing comma, quote or brace.` : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {isOpen && (
        <div className={page.row}>
          <Button look="primary" busy={again.isPending} disabled={wrong} onClick={() => again.mutate()}>
            {changed ? <Trans>Save and replay</Trans> : <Trans>Replay</Trans>}
          </Button>
          <Button busy={keep.isPending} disabled={!changed || wrong} onClick={() => keep.mutate()}>
            <Trans>Save the correction</Trans>
          </Button>
          {changed && (
            <Button look="quiet" onClick={() => setText(readable(item.payload))}>
              <Trans>Undo</Trans>
            </Button>
          )}
          {!asking && (
            <Button look="quiet" onClick={() => setAsking(true)}>
              <Trans>Discard</Trans>
            </Button>
          )}
        </div>
      )}
      {isOpen && asking && (
        <form
          className={page.stack}
          onSubmit={(event) => {
            event.preventDefault();
            away.mutate(discardReasonIn(event.currentTarget));
          }}
        >
          <DiscardReason />
          <div className={page.row}>
            <Button type="submit" busy={away.isPending}>
              <Trans>Yes, discard it for good</Trans>
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <Trans>Cancel</Trans>
            </Button>
          </div>
        </form>
      )}
      <div role="status">
        {keep.isSuccess && !changed && <Trans>The correction is kept. Replay it when you are ready.</Trans>}
        {again.data && <ReplayResult report={again.data} />}
      </div>
      {failed && <ErrorPanel error={failed.error} />}
    </div>
  );
}

function Headers({ headers }: { headers: Record<string, string> }) {
  const entries = Object.entries(headers);
  if (entries.length === 0) return null;
  return (
    <details className={styles.headers}>
      <summary>
        <Trans>What came with it</Trans>
      </summary>
      <ul dir="ltr">
        {entries.map(([name, value]) => (
          <li key={name}>
            <code>
              {name}: {value}
            </code>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function QuarantinedPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/inside/quarantine/$id' });
  const item = useQuery(quarantinedQuery(id));
  return (
    <div className={page.page}>
      <title>{t`In quarantine · VoC Hub`}</title>
      <p className={page.small}>
        <Link to="/quarantine">
          <Trans>The whole quarantine</Trans>
        </Link>
      </p>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>In quarantine</Trans>
          </h1>
          <p>
            <Trans>The original may hold personal data; that you have read it is logged.</Trans>
          </p>
        </div>
        {item.data?.edited && (
          <Tag tone="mixed">
            <Trans>Corrected</Trans>
          </Tag>
        )}
      </header>
      {item.isPending && <Skeleton />}
      {item.isError && <ErrorPanel error={item.error} retry={() => void item.refetch()} />}
      {item.data && (
        <>
          <section className={`${page.panel} ${page.stack}`} aria-label={t`Reason`}>
            <div>
              <ReasonText reason={item.data.reason} />
            </div>
            <Facts item={item.data} />
          </section>
          <section className={`${page.panel} ${page.stack}`} aria-label={t`Look and correct`}>
            <Original item={item.data} />
            <Headers headers={item.data.headers} />
          </section>
        </>
      )}
    </div>
  );
}
