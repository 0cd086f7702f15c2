/** Recognises the wording that a correction was about, without keeping it. */
import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FeedbackReceived } from '@voc/contracts';
import { CONFIG } from '@voc/service/basics';
import type { TextAnalyticsConfig } from '../text-analytics.config.js';

type Item = Pick<FeedbackReceived, 'workspaceId' | 'feedbackId'>;
type Texts = FeedbackReceived['texts'];

@Injectable()
export class Fingerprints {
  private readonly key: Uint8Array;

  constructor(@Inject(CONFIG) config: TextAnalyticsConfig) {
    const master = Buffer.from(config.ENCRYPTION_KEY, 'base64');
    // With a key, since a plain hash of a short text with somebody's number in it could be guessed.
    this.key = new Uint8Array(hkdfSync('sha256', master, '', 'voc correction fingerprints', 32));
  }

  ofText(item: Item, text: string): Buffer {
    return this.of('text', item, [text]);
  }

  /** Of all that the customer says in the item. */
  ofWhole(item: Item, texts: Texts): Buffer {
    return this.of(
      'whole',
      item,
      texts.filter(({ role }) => role === 'customer').map(({ text }) => text),
    );
  }

  /** What of the item has which fingerprint now, by fingerprints in hexadecimal digits. */
  placesIn(item: Item, texts: Texts): Map<string, 'whole' | number[]> {
    const places = new Map<string, 'whole' | number[]>([
      [this.ofWhole(item, texts).toString('hex'), 'whole'],
    ]);
    for (const [index, { role, text }] of texts.entries()) {
      if (role !== 'customer') continue;
      const fingerprint = this.ofText(item, text).toString('hex');
      const same = places.get(fingerprint);
      if (Array.isArray(same)) same.push(index);
      else places.set(fingerprint, [index]);
    }
    return places;
  }

  private of(what: string, { workspaceId, feedbackId }: Item, texts: readonly string[]): Buffer {
    const hash = createHmac('sha256', this.key).update(JSON.stringify([what, workspaceId, feedbackId]));
    for (const text of texts) hash.update(JSON.stringify(text));
    return hash.digest();
  }
}
