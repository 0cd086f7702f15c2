/** What is looked for in the quarantine, as the address of the page holds it; and what is chosen of it. Pure. */

const NAMES = ['state', 'stage', 'source', 'import', 'code', 'text'] as const;

/** As the API takes it; absent conditions hold always. */
export type QuarantineFilter = Partial<Record<(typeof NAMES)[number], string>>;

const STATES = ['open', 'replayed', 'discarded'];
const STAGES = ['consumer', 'webhook', 'pull', 'import'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The filter that an address asks for; what the API would refuse is left out. */
export function filterOf(params: Readonly<Record<string, string | string[]>>): QuarantineFilter {
  const filter: QuarantineFilter = {};
  for (const name of NAMES) {
    const value = params[name];
    if (typeof value !== 'string' || value === '') continue;
    if (name === 'state' && !STATES.includes(value)) continue;
    if (name === 'stage' && !STAGES.includes(value)) continue;
    if ((name === 'source' || name === 'import') && !UUID.test(value)) continue;
    filter[name] = value.slice(0, name === 'text' ? 200 : 512);
  }
  return filter;
}

/** Ids with one switched on or off. */
export function toggledId(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** How often each reason occurs, the most frequent first. */
export function reasonCounts(
  items: readonly { reason: { code: string } }[],
): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { reason } of items) counts.set(reason.code, (counts.get(reason.code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

/** JSON with line breaks, to be read and edited; anything else as it is. */
export function readable(payload: string): string {
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === 'object' && value !== null ? JSON.stringify(value, null, 2) : payload;
  } catch {
    return payload;
  }
}

/** Undefined where a text that was JSON isn't any more; pretty-printed JSON goes back without its line breaks. */
export function payloadOf(text: string, original: string): string | undefined {
  if (readable(original) === original && !isJson(original)) return text;
  return isJson(text) ? JSON.stringify(JSON.parse(text)) : undefined;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
