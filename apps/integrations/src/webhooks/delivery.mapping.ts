/** From what a system sent to what its connector makes of it; whatever came, it ends in things or in refusals. */
import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import type { RefusalCode } from '@voc/contracts';
import type {
  Arrived,
  Delivery,
  Mapped,
  MappedRefusal,
  PullSide,
  SourceView,
  WebhookSide,
} from '../connectors/connector.js';

/** Nothing that a system sends is so deep, and recursion over it could exhaust the stack. */
const MAX_DEPTH = 100;
/** Most things in one delivery; a larger batch is not what any of the systems sends. */
const MAX_THINGS = 10_000;

const OPENS = new Set([0x5b, 0x7b]);
const CLOSES = new Set([0x5d, 0x7d]);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export interface MappedDelivery {
  /** What tells a second coming of it; undefined where the system doesn't say. */
  deliveryId?: string;
  mapped: Mapped[];
}

const UNMAPPABLE = refusal(
  'unmappable',
  'The connector could not read it; compare it with what the system usually sends.',
);

/** Never throws. */
export async function mapDelivery(
  webhook: WebhookSide,
  source: SourceView,
  { body, ...said }: Omit<Delivery, 'body'> & { body: Buffer },
): Promise<MappedDelivery> {
  const parsed = parse(body);
  if ('refusal' in parsed) return { mapped: [parsed.refusal] };
  const delivery = { ...said, body: parsed.value };
  try {
    const deliveryId = webhook.deliveryId?.(delivery);
    const mapped = await webhook.map(delivery, source);
    const things =
      mapped.length > MAX_THINGS
        ? [refusal('too_many', `It holds more than ${MAX_THINGS} things; have fewer sent at once.`)]
        : mapped;
    return { mapped: things, ...(deliveryId !== undefined && { deliveryId: shortened(deliveryId) }) };
  } catch {
    // Not even the error's message is kept: it may quote what customers wrote.
    return { mapped: [UNMAPPABLE] };
  }
}

/** One record of a page. Never throws. */
export function mapPulled(pull: PullSide, source: SourceView, record: Arrived): Mapped[] {
  try {
    return pull.map(record, source);
  } catch {
    return [UNMAPPABLE];
  }
}

/** A pulled record as it is kept in quarantine, perhaps corrected. Never throws. */
export function mapKept(
  pull: PullSide,
  source: SourceView,
  { body, receivedAt }: { body: Buffer; receivedAt: string },
): Mapped[] {
  const parsed = parse(body);
  return 'refusal' in parsed ? [parsed.refusal] : mapPulled(pull, source, { body: parsed.value, receivedAt });
}

function parse(body: Buffer): { value: unknown } | { refusal: MappedRefusal } {
  if (!isUtf8(body)) return { refusal: refusal('not_utf8', 'The body is not UTF-8.') };
  if (isTooDeep(body))
    return { refusal: refusal('too_deep', `The body is nested deeper than ${MAX_DEPTH} levels.`) };
  try {
    const text = body.toString();
    return { value: text.includes('__proto__') ? JSON.parse(text, withoutProto) : JSON.parse(text) };
  } catch {
    return { refusal: refusal('not_json', 'The body is not JSON.') };
  }
}

/** A name that no system means and that could change what other members mean. */
function withoutProto(_: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__'))
    Reflect.deleteProperty(value, '__proto__');
  return value;
}

/** Counts brackets in the bytes, before anything recursive looks at them. */
function isTooDeep(body: Buffer): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (quoted) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (OPENS.has(byte) && ++depth > MAX_DEPTH) return true;
    else if (CLOSES.has(byte)) depth--;
  }
  return false;
}

/** Ids are compared only, and they may be as long as the sender likes. */
function shortened(id: string): string {
  return id.length > 200 ? hash('sha256', id) : id;
}

function refusal(code: RefusalCode, reason: string): MappedRefusal {
  return { kind: 'refused', code, reason, original: null };
}
