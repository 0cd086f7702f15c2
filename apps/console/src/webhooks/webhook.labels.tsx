/** Names of events, and the states of webhooks and deliveries in a word. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Tag } from '../ui/tag.js';
import type { Delivery, Webhook, WebhookEvent } from './webhooks.api.js';

export function useEventNames(): Record<WebhookEvent, string> {
  const { t } = useLingui();
  return {
    'feedback.created': t`New feedback`,
    'feedback.changed': t`Feedback has changed`,
    'feedback.deleted': t`Feedback was deleted at its source`,
    'crm.event': t`An event of a CRM or helpdesk`,
  };
}

export function WebhookState({ webhook }: { webhook: Webhook }) {
  if (!webhook.enabled)
    return (
      <Tag tone={webhook.disabledReason ? 'negative' : 'neutral'}>
        <Trans>Switched off</Trans>
      </Tag>
    );
  if (webhook.failingSince)
    return (
      <Tag tone="mixed">
        <Trans>Failing</Trans>
      </Tag>
    );
  return (
    <Tag tone="positive">
      <Trans>On</Trans>
    </Tag>
  );
}

export function DeliveryTag({ state }: { state: Delivery['state'] }) {
  switch (state) {
    case 'pending':
      return (
        <Tag tone="mixed">
          <Trans>Under way</Trans>
        </Tag>
      );
    case 'delivered':
      return (
        <Tag tone="positive">
          <Trans>Delivered</Trans>
        </Tag>
      );
    case 'dead':
      return (
        <Tag tone="negative">
          <Trans>Given up</Trans>
        </Tag>
      );
  }
}
