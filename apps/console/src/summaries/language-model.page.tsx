/** The language model: whether this workspace uses it, what leaves for it, and how much of the month is used up. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useLanguage } from '../i18n/language.js';
import { sessionQuery } from '../session/session.api.js';
import { useSpeaker } from '../session/use-speaker.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import page from '../ui/page.module.css';
import { ProgressBar } from '../ui/progress-bar.js';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { Tag } from '../ui/tag.js';
import { changeModelSettings, modelSettingsQuery, type ModelSettings } from './summaries.api.js';
import styles from './summaries.module.css';
import { WhatLeaves } from './what-leaves.js';

function SettingsForm({ settings }: { settings: ModelSettings }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: changeModelSettings,
    onSuccess: (changed) => queryClient.setQueryData(modelSettingsQuery.queryKey, changed),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const limit = String(given.get('limit') ?? '').trim();
    change.mutate({ enabled: given.has('enabled'), monthlyTokens: limit === '' ? null : Number(limit) });
  };
  return (
    <form onSubmit={submit} className={page.stack}>
      <label className={styles.switch}>
        <input type="checkbox" name="enabled" defaultChecked={settings.enabled} />
        <Trans>Masked texts of this workspace may be sent to the language model</Trans>
      </label>
      <div className={styles.limit}>
        <TextField
          name="limit"
          label={t`Most tokens a month`}
          help={t`Left empty, the limit of the hub holds.`}
          type="number"
          min={0}
          step={1}
          dir="ltr"
          defaultValue={settings.ownMonthlyTokens ?? ''}
        />
      </div>
      <div className={page.row}>
        <Button type="submit" look="primary" busy={change.isPending}>
          <Trans>Save</Trans>
        </Button>
        <span role="status">{change.isSuccess && <Trans>Saved.</Trans>}</span>
      </div>
      {change.isError && <ErrorPanel error={change.error} />}
    </form>
  );
}

function Usage({ settings }: { settings: ModelSettings }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const speaker = useSpeaker();
  const { usedTokens, monthlyTokens, changedBy, changedAt } = settings;
  const [used, most] = [format.number(usedTokens), format.number(monthlyTokens)];
  return (
    <>
      <p className={page.row}>
        <bdi>
          <b>{settings.model}</b>
        </bdi>
        <Tag tone={settings.enabled ? 'positive' : 'neutral'}>
          {settings.enabled ? <Trans>Switched on</Trans> : <Trans>Switched off</Trans>}
        </Tag>
        {changedBy && changedAt && (
          <span className={page.soft}>
            <Trans>
              by {speaker(changedBy)}, {format.moment(changedAt)}
            </Trans>
          </span>
        )}
      </p>
      {settings.enabled && (
        <div>
          <ProgressBar
            label={t`${used} of ${most} tokens of this month are used up`}
            value={monthlyTokens === 0 ? 1 : Math.min(1, usedTokens / monthlyTokens)}
          />
          <p className={page.soft}>
            <Trans>They are there anew on {format.shortDay(settings.resetsAt)}.</Trans>
          </p>
        </div>
      )}
    </>
  );
}

function Settings({ settings }: { settings: ModelSettings }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  if (!settings.available)
    return (
      <>
        <p>
          <b>
            <Trans>The hub has no language model.</Trans>
          </b>{' '}
          <Trans>
            Whoever runs the hub can name any server that speaks OpenAI’s protocol, in your own network or
            outside. Its key is set there too and never shown here.
          </Trans>
        </p>
        <p className={page.soft}>
          <bdi>{settings.setUp}</bdi>
        </p>
      </>
    );
  return (
    <>
      <Usage settings={settings} />
      <WhatLeaves />
      {session.scopes.includes('admin') ? (
        <SettingsForm settings={settings} />
      ) : (
        <p>
          <Trans>Only administrators of this workspace can change this.</Trans>
        </p>
      )}
    </>
  );
}

export function LanguageModelPage() {
  const { t } = useLingui();
  const settings = useQuery(modelSettingsQuery);
  return (
    <div className={page.page}>
      <title>{t`Language model · VoC Hub`}</title>
      <header className={page.head}>
        <div>
          <h1>
            <Trans>Language model</Trans>
          </h1>
          <p>
            <Trans>
              Summarises what a search finds, answers questions about it, and names themes. Everything else
              works without it.
            </Trans>
          </p>
        </div>
      </header>
      {settings.isPending && <Skeleton lines={4} />}
      {settings.isError && <ErrorPanel error={settings.error} retry={() => void settings.refetch()} />}
      {settings.data && (
        <section className={`${page.panel} ${page.stack}`} aria-label={t`Language model`}>
          <Settings settings={settings.data} />
        </section>
      )}
    </div>
  );
}
