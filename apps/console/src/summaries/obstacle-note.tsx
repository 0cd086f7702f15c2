/** Says why there is no summary, and what helps. */
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.js';
import { WhatLeaves } from './what-leaves.js';
import { modelSettingsQuery } from './summaries.api.js';
import styles from './summaries.module.css';
import type { Obstacle } from './summary.obstacle.js';

function NotEnabled() {
  return (
    <>
      <p>
        <b>
          <Trans>The language model is switched off in this workspace.</Trans>
        </b>{' '}
        <Trans>
          An administrator can switch it on under <Link to="/language-model">Language model</Link>.
        </Trans>
      </p>
      <WhatLeaves />
    </>
  );
}

function NotSetUp() {
  return (
    <p>
      <b>
        <Trans>The hub has no language model.</Trans>
      </b>{' '}
      <Trans>
        Everything else works without one. <Link to="/language-model">Language model</Link> says how to give
        it one.
      </Trans>
    </p>
  );
}

function UsedUp() {
  const { format } = useLanguage();
  const { data } = useQuery(modelSettingsQuery);
  if (!data) return null;
  return (
    <p>
      <b>
        <Trans>What is left of this month’s tokens doesn’t suffice.</Trans>
      </b>{' '}
      <Trans>
        {format.number(data.usedTokens)} of {format.number(data.monthlyTokens)} are used up; they are there
        anew on {format.shortDay(data.resetsAt)}. An administrator can raise the limit under{' '}
        <Link to="/language-model">Language model</Link>.
      </Trans>
    </p>
  );
}

export function ObstacleNote({ obstacle }: { obstacle: Obstacle }) {
  return (
    <div className={styles.note} role="alert">
      {obstacle === 'not_set_up' && <NotSetUp />}
      {obstacle === 'not_enabled' && <NotEnabled />}
      {obstacle === 'used_up' && <UsedUp />}
      {obstacle === 'nothing_found' && (
        <Trans>Nothing in this selection holds words of customers. Choose more.</Trans>
      )}
      {obstacle === 'unverified' && (
        <Trans>
          The model twice quoted what nobody wrote, so its answer is not shown. Ask about fewer pieces of
          feedback.
        </Trans>
      )}
      {obstacle === 'too_slow' && <Trans>The model took too long. Ask about fewer pieces of feedback.</Trans>}
      {obstacle === 'busy' && <Trans>The model is busy with other questions. Try again shortly.</Trans>}
      {obstacle === 'server_failed' && (
        <Trans>
          The model’s server doesn’t answer as it should. Try again; if it stays so, tell whoever runs the
          hub.
        </Trans>
      )}
    </div>
  );
}
