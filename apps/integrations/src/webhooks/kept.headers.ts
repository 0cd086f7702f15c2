/** Which headers of a delivery are kept for its mapping: what the system says of it, nothing that proves or routes it. */
import { storable } from '../intake/storable.text.js';

const MAX_HEADERS = 40;
const MAX_VALUE_LENGTH = 1_000;

const SAYS = /^(content-type|user-agent|webhook-id|webhook-timestamp|x-[a-z0-9-]{1,98})$/;
const PROVES_OR_ROUTES = /signature|secret|token|auth|key|password|cookie|forwarded|real-ip|^x-voc-/;

export function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name, value]) => SAYS.test(name) && !PROVES_OR_ROUTES.test(name) && value.length <= MAX_VALUE_LENGTH,
  );
  return Object.fromEntries(kept.slice(0, MAX_HEADERS).map(([name, value]) => [name, storable(value)]));
}
