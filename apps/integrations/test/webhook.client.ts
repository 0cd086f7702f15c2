/** What tests of webhooks ask the service for. */
import { A_WORKSPACE, eventually, identityHeader } from '@voc/testing';
import type { DeliveryDetails } from '../src/outbound/delivery.dto.js';
import type { WebhookCreated } from '../src/outbound/webhook.dto.js';
import { ApiClient } from './hub.js';

export class WebhookClient {
  private readonly api: ApiClient;

  constructor(private readonly url: string) {
    this.api = new ApiClient(url, A_WORKSPACE);
  }

  async call(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
    if (!body) return this.api.request(method, path, { headers });
    const json = { 'content-type': 'application/json', ...headers };
    return this.api.request(method, path, { body: JSON.stringify(body), headers: json });
  }

  /** A webhook that is told CRM events, unless `wish` says otherwise. */
  async make(url: string, wish: object = {}): Promise<WebhookCreated> {
    const answer = await this.call('POST', '/webhooks', { url, events: ['crm.event'], ...wish });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body as unknown as WebhookCreated;
  }

  /** The id of the delivery. */
  async ping(id: string): Promise<string> {
    const { body } = await this.call('POST', `/webhooks/${id}/ping`);
    return String(body['deliveryId']);
  }

  async details(id: string, deliveryId: string): Promise<DeliveryDetails> {
    return (await this.call('GET', `/webhooks/${id}/deliveries/${deliveryId}`))
      .body as unknown as DeliveryDetails;
  }

  async settled(id: string, deliveryId: string, state: 'delivered' | 'dead'): Promise<DeliveryDetails> {
    return eventually(async () => {
      const it = await this.details(id, deliveryId);
      if (it.state !== state) throw new Error(`The delivery is ${it.state}: ${it.lastProblem}`);
      return it;
    });
  }

  async remove(id: string): Promise<void> {
    const headers = identityHeader(A_WORKSPACE);
    const { status } = await fetch(`${this.url}/api/v1/webhooks/${id}`, { method: 'DELETE', headers });
    if (status !== 204) throw new Error(`Deleting the webhook was answered by ${status}.`);
  }
}
