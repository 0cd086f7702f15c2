/** A workspace of its own for a test, and what is done in it with customers. */
import { randomUUID } from 'node:crypto';
import type { CustomerView } from '../src/crm/crm.answers.dto.js';
import type { Mapped } from '../src/connectors/connector.js';
import { Intake } from '../src/intake/intake.js';
import type { Origin, Outcome } from '../src/intake/origin.js';
import { ApiClient, type Hub } from './hub.js';

export function workspaceOf(hub: Hub) {
  const workspaceId = randomUUID();
  const client = new ApiClient(hub.service.url, workspaceId);
  const send = (method: string, path: string, body?: object) =>
    client.request(method, path, {
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  const ok = async <T = CustomerView>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await send(method, path, body);
    expect({ path, status: answer.status, body: answer.status < 300 ? undefined : answer.body }).toEqual({
      path,
      status: 200,
      body: undefined,
    });
    return answer.body as unknown as T;
  };
  const take = (
    system: string,
    mapped: Mapped[],
    more: Partial<Pick<Origin, 'stage' | 'sourceId'>> = {},
  ): Promise<Outcome[]> =>
    hub.service.app
      .get(Intake)
      .take({ workspaceId, system, stage: 'webhook', sourceId: randomUUID(), ...more }, mapped);
  return { workspaceId, client, send, ok, take };
}

/** A customer as a system tells of it. */
export const customer = (externalId: string, said: object, changedAt = '2026-02-01T00:00:00Z'): Mapped => ({
  kind: 'customer',
  externalId,
  changedAt,
  customer: said,
});
