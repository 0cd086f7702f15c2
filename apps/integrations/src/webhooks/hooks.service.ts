/** Takes a delivery: finds its source, checks that it is genuine, and has it durable before it is acknowledged. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { inboundReceived } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import { Cipher } from '@voc/service';
import type { Signature } from '../connectors/connector.js';
import { connectorOf } from '../connectors/connectors.js';
import { SourceDirectory } from '../sources/source.directory.js';
import { currentSecrets } from '../sources/source.secrets.js';
import { keptHeaders } from './kept.headers.js';
import { isGenuine, type SignedRequest } from './signature.js';
import { deliveryRefused, SourcePaused } from './webhook.errors.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Where there is no source a signature is checked all the same, so that time doesn't tell either. */
const NO_SIGNATURE: Signature = { kind: 'hmac', algorithm: 'sha256', header: '', encoding: 'hex' };

@Injectable()
export class HooksService {
  constructor(
    @Inject(SourceDirectory) private readonly sources: SourceDirectory,
    @Inject(Producer) private readonly producer: Producer,
    @Inject(Cipher) private readonly cipher: Cipher,
  ) {}

  /**
   * @returns the id under which it was taken.
   * @throws ServiceError 401 where it isn't genuine; BrokerUnavailable: it must be delivered again.
   */
  async take(sourceId: string, request: SignedRequest): Promise<string> {
    const now = new Date();
    const source = UUID.test(sourceId) ? await this.sources.find(sourceId) : null;
    const signature = source && connectorOf(source.connector)?.webhook?.signature;
    const secrets = source && signature ? currentSecrets(this.cipher, source, now) : [''];
    const genuine = isGenuine(signature ?? NO_SIGNATURE, secrets, request, now);
    if (!genuine || !source || !signature) throw deliveryRefused();
    if (source.state === 'paused') throw new SourcePaused();
    const { workspaceId } = source;
    const inboundId = randomUUID();
    await this.producer.publish(inboundReceived, [
      {
        workspaceId,
        sourceId: source.id,
        inboundId,
        version: now.getTime(),
        receivedAt: now.toISOString(),
        headers: keptHeaders(request.headers),
        body: this.cipher.encrypt(workspaceId, request.body).toString('base64'),
      },
    ]);
    return inboundId;
  }
}
