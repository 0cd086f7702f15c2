/** What the shared suite runs on: recorded deliveries and pages of a system, and an HTTP that answers from the record. */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Connector, Cursor, Mapped, Page, SourceHttp } from './connector.js';

/** `<system>.fixtures.json`. Everything in it is invented. A refusal's `original` may be left out of what is expected. */
export interface ConnectorFixtures {
  settings: Record<string, unknown>;
  /** The value `generate:rsa` or `generate:ec` is replaced by a fresh private key (PEM). */
  credentials?: Record<string, string>;
  /** Names, addresses, words of customers that are in the record: they must not come up in errors, reasons or cursors. */
  personal: string[];
  /** By what they are. `headers` are lower case, and only those that the mapping looks at. */
  deliveries?: Record<
    string,
    { headers?: Record<string, string>; body: unknown; receivedAt?: string; expect: Mapped[] }
  >;
  /** A request with its signature, made by another program than ours (for example `openssl dgst -hmac`). */
  signature?: {
    secret: string;
    method?: string;
    url?: string;
    headers: Record<string, string>;
    body: string;
  };
  pull?: {
    /** ISO; the moment of the first pull. */
    now: string;
    /** What the system answers; see `RecordedExchange`. At least one empty page must stand before the last. */
    record: RecordedExchange[];
    /** What each page of the first pull maps to; the last one is the page that says it is done. */
    pages: Mapped[][];
  };
  /** External ids of things that come by a delivery and by a page: both must say the same of them. */
  alike?: string[];
}

/**
 * One request and its answer. A request that is recorded several times gets the answers in turn, and the last one from
 * then on, so a feed that has ended says so again in the next pull.
 */
export interface RecordedExchange {
  /** Method and whole address: `GET https://shop.example/api?page=2`. */
  request: string;
  /** JSON that a POST has to send to get this answer; any without it. */
  sends?: unknown;
  /** 200 without it. Anything but 2xx is thrown, unless the request accepts it. */
  status?: number;
  headers?: Record<string, string>;
  /** JSON of the answer, or … */
  body?: unknown;
  /** … its text as it is, in `encoding` (UTF-8 without it). */
  text?: string;
  encoding?: BufferEncoding;
}

/** The runner's error for an answer that is not 2xx, as far as a connector can tell. */
export class RecordedFailure extends Error {
  constructor(
    readonly status: number,
    readonly headers: Record<string, string> = {},
  ) {
    super(`the system answered ${status}`);
  }
}

/** Replaces the recorded answer of the nth request; undefined leaves it. */
export type Interference = (answer: RecordedExchange, count: number) => RecordedExchange | undefined;

/** Answers from the record; a request that is not recorded is an error of the connector or of the fixtures. */
export class RecordedHttp implements SourceHttp {
  private readonly used = new Map<string, number>();
  /** How many requests were answered. */
  count = 0;

  constructor(
    private readonly record: readonly RecordedExchange[],
    private readonly interfere: Interference = () => undefined,
  ) {}

  async get(url: string, options: { accept?: readonly number[] } = {}) {
    return this.answer(`GET ${url}`, undefined, options.accept);
  }

  async post(url: string, options: { body: string }) {
    return this.answer(`POST ${url}`, options.body);
  }

  private answer(request: string, sent?: string, accept: readonly number[] = []) {
    const fitting = this.record.filter(
      (it) => it.request === request && (it.sends === undefined || sameJson(it.sends, sent)),
    );
    const key = `${request} ${sent ?? ''}`;
    const turn = this.used.get(key) ?? 0;
    this.used.set(key, turn + 1);
    const recorded = fitting[Math.min(turn, fitting.length - 1)];
    if (!recorded) throw new Error(`not recorded: ${key}`);
    const answer = this.interfere(recorded, this.count++) ?? recorded;
    const { status = 200, headers = {} } = answer;
    if ((status < 200 || status > 299) && !accept.includes(status))
      throw new RecordedFailure(status, headers);
    return {
      status,
      headers,
      body: Buffer.from(answer.text ?? JSON.stringify(answer.body) ?? '', answer.encoding),
    };
  }
}

function sameJson(recorded: unknown, sent: string | undefined): boolean {
  const ordered = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, it]) => [name, ordered(it)])
      : Array.isArray(value)
        ? value.map(ordered)
        : value;
  return (
    sent !== undefined && JSON.stringify(ordered(recorded)) === JSON.stringify(ordered(JSON.parse(sent)))
  );
}

/** The fixtures of a connector, from beside its source; keys are generated anew. */
export function fixturesOf(connector: Connector): ConnectorFixtures {
  const path = new URL(`../../../src/connectors/${connector.id}.fixtures.json`, import.meta.url);
  const fixtures = JSON.parse(readFileSync(path, 'utf8')) as ConnectorFixtures;
  for (const [name, value] of Object.entries(fixtures.credentials ?? {})) {
    const make = { 'generate:rsa': rsaKey, 'generate:ec': ecKey }[value];
    if (make && fixtures.credentials) fixtures.credentials[name] = make();
  }
  return fixtures;
}

const pem = { type: 'pkcs8', format: 'pem' } as const;
const rsaKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pem).toString();
const ecKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pem).toString();

/** The source that the fixtures describe. */
export function sourceOf(connector: Connector, fixtures: ConnectorFixtures) {
  return {
    workspaceId: '0191d3a0-0000-7000-8000-000000000001',
    sourceId: '0191d3a0-0000-7000-8000-000000000002',
    system: connector.id,
    settings: connector.settings.parse(fixtures.settings),
    credentials: (connector.credentials?.parse(fixtures.credentials) ?? {}) as Record<string, string>,
  };
}

/** Most pages of one recorded pull; more is a cursor that doesn't move. */
const MAX_PAGES = 60;

/** A page with what its records map to, each alone and through JSON, as it is kept where it is refused. */
export type MappedPage = Page & { mapped: Mapped[] };

/** Pulls until the feed is done; every cursor goes through JSON, as it does when it is stored. */
export async function pullAll(
  connector: Connector,
  fixtures: ConnectorFixtures,
  http: SourceHttp,
  cursor: Cursor = null,
): Promise<MappedPage[]> {
  if (!connector.pull || !fixtures.pull) throw new Error(`${connector.id} is not pulled`);
  const source = { ...sourceOf(connector, fixtures), now: new Date(fixtures.pull.now) };
  const pages: MappedPage[] = [];
  for (let done = false; !done;) {
    if (pages.length === MAX_PAGES) throw new Error(`more than ${MAX_PAGES} pages`);
    const page: Page = await connector.pull.page(http, cursor, source);
    cursor = JSON.parse(JSON.stringify(page.cursor)) as Cursor;
    done = page.done;
    pages.push({ ...page, cursor, mapped: mappedOf(connector, fixtures, page) });
  }
  return pages;
}

export function mappedOf(connector: Connector, fixtures: ConnectorFixtures, page: Page): Mapped[] {
  const receivedAt = fixtures.pull?.now ?? '';
  return page.records.flatMap((it) => {
    const body: unknown = JSON.parse(JSON.stringify(it));
    return connector.pull?.map({ body, receivedAt }, sourceOf(connector, fixtures)) ?? [];
  });
}

/** Values that have no business being where they are put. */
const ODD_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  Infinity,
  '',
  'x'.repeat(600),
  'a\u0000b\ud800 \u202e',
  [],
  {},
  [[[null]]],
  JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 1, "toString": 2}'),
  nested(1_000),
];

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

/** The value with each of its parts in turn (`limit` of them at most, evenly spread) replaced by each odd value. */
export function* oddVariants(value: unknown, limit: number): Generator<unknown> {
  yield* ODD_VALUES;
  const paths = pathsOf(value);
  const step = Math.max(1, Math.ceil(paths.length / limit));
  for (const [index, path] of paths.entries()) {
    if (index % step !== 0) continue;
    for (const odd of ODD_VALUES) yield replaced(value, path, odd);
  }
}

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [
    [...path, name],
    ...pathsOf(part, [...path, name]),
  ]);
}

function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  const part = (value as Record<string, unknown>)[name];
  const inner = replaced(part, rest, by);
  if (Array.isArray(value)) return value.map((it, index) => (String(index) === name ? inner : it));
  const others = Object.entries(value as object).filter(([it]) => it !== name);
  return Object.fromEntries(inner === undefined ? others : [...others, [name, inner]]);
}
