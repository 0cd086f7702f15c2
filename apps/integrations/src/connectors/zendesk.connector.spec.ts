/** The body that Zendesk's triggers are asked for: the same in the settings and in the guide, and one that the mapping takes. */
import { readFileSync } from 'node:fs';
import { zendesk } from './zendesk.connector.js';

const body = zendesk.settings.shape['subdomain']?.description?.split('with this body: ')[1] ?? '';

/** What Zendesk puts in for its placeholders. */
const filled = (placeholder: string) =>
  placeholder.includes('_at_')
    ? '2026-03-20T09:15:40Z'
    : placeholder.includes('current_rating')
      ? 'Good'
      : '12';

it('is the one that the guide shows', () => {
  const guide = readFileSync(new URL('../../../../../docs/guides/helpdesks.md', import.meta.url), 'utf8');
  const shown = /```json\n([^`]+)```/.exec(guide)?.[1] ?? '';
  expect(JSON.parse(shown)).toEqual(JSON.parse(body));
});

it('becomes a customer, a ticket and a rating', async () => {
  const sent: unknown = JSON.parse(
    body.replace(/\{\{([^}]+)\}\}/g, (_: string, placeholder: string) => filled(placeholder)),
  );
  const source = { workspaceId: 'w', sourceId: 's', system: 'zendesk' };
  const settings = zendesk.settings.parse({ subdomain: 'shop' });
  const delivery = { headers: {}, body: sent, receivedAt: '2026-03-20T10:00:00.000Z' };
  const mapped = await zendesk.webhook?.map(delivery, { ...source, settings });
  expect(mapped?.map((it) => ('externalId' in it ? `${it.kind} ${it.externalId}` : it))).toEqual([
    'customer 12',
    'feedback 12',
    'feedback csat:12',
  ]);
});
