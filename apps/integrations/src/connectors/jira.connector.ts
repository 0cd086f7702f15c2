/** Jira Service Management: requests, customers' comments and satisfaction, by webhooks and by its REST API. */
import { z } from 'zod';
import type { Connector, Cursor, Mapped, Page, PullSide, SourceHttp } from './connector.js';
import {
  closedAtOf,
  closureOf,
  commentOf,
  type Issue,
  issueFields,
  issueOf,
  issueSchema,
  satisfactionOf,
} from './jira.mapping.js';
import { deliveryOf } from './jira.webhook.js';
import { checked, mapNamed, unreadable } from './mapped.checks.js';
import { defined, maybe } from './mapped.values.js';
import { readPage } from './page.reading.js';

/** Issues of a page; each may take further requests for its comments and its rating. */
const PAGE_SIZE = 25;
const COMMENTS_PER_PAGE = 50;
/** Most pages of comments that are read of one request. */
const MAX_COMMENT_PAGES = 10;
/** What the index of a search may lag behind, in minutes; what comes twice is harmless. */
const OVERLAP_MINUTES = 5;
const MINUTE = 60_000;

const settings = z.object({
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .describe('Address of the site, for example https://acme.atlassian.net'),
  deployment: z
    .enum(['cloud', 'server'])
    .default('cloud')
    .describe('cloud, or server for Jira Data Center: they page through a search in different ways'),
  projects: z
    .array(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,40}$/))
    .max(50)
    .default([])
    .describe('Keys of the projects that are pulled; all that the credentials may see unless given'),
  backfillDays: z
    .int()
    .min(1)
    .max(3_650)
    .default(365)
    .describe('How far back the first pull goes, by the date of the last change'),
  attributes: z
    .record(z.string().regex(/^[A-Za-z0-9_]{1,64}$/), z.string().min(1).max(64))
    .default({})
    .describe('Fields that are kept as attributes, for example {"customfield_10020": "plan"}'),
});
type Settings = z.output<typeof settings>;

const credentials = z.object({
  email: z
    .string()
    .max(254)
    .default('')
    .describe('Cloud: the address of the account; Server: leave it empty'),
  token: z.string().min(1).max(2_000).describe('Cloud: an API token; Server: a personal access token'),
});

const cursorSchema = z.object({
  /** The newest change that an earlier pull has seen. */
  since: maybe(z.iso.datetime()),
  newest: maybe(z.iso.datetime()),
  /** Cloud: the token belongs to the very search that gave it, so its window is kept beside it. */
  token: maybe(z.string()),
  minutes: maybe(z.int()),
  /** Server: where this search begins, and how many issues of it are done. */
  from: maybe(z.iso.datetime()),
  skip: maybe(z.int()),
});
type Place = z.output<typeof cursorSchema>;

const searchPage = z.object({
  issues: z.array(z.unknown()),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
  total: z.int().optional(),
});
const commentPage = z.object({ values: z.array(z.unknown()), isLastPage: z.boolean() });

type Api = (path: string, accept?: readonly number[]) => ReturnType<SourceHttp['get']>;

const page: PullSide['page'] = async (http, cursor, source) => {
  const chosen = settings.parse(source.settings);
  const api = apiOf(http, chosen, credentials.parse(source.credentials));
  const place = cursorSchema.parse(cursor ?? {});
  const found = await search(api, chosen, place, source.now);
  // The token of a search lives for some days; after that the next pull begins where the last whole one ended.
  if (!found) return { records: [], cursor: startOf(place), done: true };
  const records: unknown[] = [];
  let newest = place.newest ?? place.since ?? '';
  for (const issue of found.issues) {
    const known = issueSchema.safeParse(issue).data;
    if (known && known.fields.updated > newest) newest = known.fields.updated;
    records.push({ issue, ...(known && (await besides(api, known, place.since))) });
  }
  return { records, ...nextOf(place, found, newest, chosen.deployment) };
};

function apiOf(http: SourceHttp, { baseUrl }: Settings, { email, token }: z.output<typeof credentials>): Api {
  const basic = () => `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  const headers = { authorization: email === '' ? `Bearer ${token}` : basic(), accept: 'application/json' };
  const base = baseUrl.replace(/\/+$/, '');
  return (path, accept = []) => http.get(`${base}${path}`, { headers, accept });
}

type Found = z.output<typeof searchPage> & { minutes: number };

/** @returns undefined where the token of the search is no longer known. */
async function search(api: Api, chosen: Settings, place: Place, now: Date): Promise<Found | undefined> {
  // Dates in a search are read in the time zone of the account; how long ago something was is the same everywhere.
  const begin = place.from ?? place.since;
  const minutes =
    place.minutes ??
    (begin === undefined
      ? chosen.backfillDays * 1_440
      : Math.ceil((now.getTime() - Date.parse(begin)) / MINUTE) + OVERLAP_MINUTES);
  const projects = chosen.projects.length > 0 ? `project in (${chosen.projects.join(',')}) and ` : '';
  const query = new URLSearchParams({
    jql: `${projects}updated >= -${minutes}m order by updated asc`,
    fields: [...issueFields, ...Object.keys(chosen.attributes)].join(','),
    maxResults: String(PAGE_SIZE),
  });
  if (chosen.deployment === 'server') query.set('startAt', String(place.skip ?? 0));
  if (place.token !== undefined) query.set('nextPageToken', place.token);
  const path = chosen.deployment === 'server' ? '/rest/api/2/search' : '/rest/api/2/search/jql';
  const answer = await api(`${path}?${query}`, place.token === undefined ? [] : [400]);
  if (answer.status === 400) return undefined;
  return { ...readPage(searchPage, answer, 'the search'), minutes };
}

/** What a request's mapping reads beside it; `ended`: its end is news. */
interface Besides {
  comments?: unknown[];
  rating?: unknown;
  ended: boolean;
}

async function besides(api: Api, issue: Issue, since: string | undefined): Promise<Besides> {
  const path = `/rest/servicedeskapi/request/${encodeURIComponent(issue.id)}`;
  const done = issue.fields.status?.statusCategory?.key === 'done';
  const comments = await commentsOf(api, path);
  const rating = comments && done ? await ratingOf(api, path) : undefined;
  return defined({ comments, rating, ended: closedSince(issue, since) });
}

/** @returns undefined for an issue that is no request of a service desk. */
async function commentsOf(api: Api, path: string): Promise<unknown[] | undefined> {
  const comments: unknown[] = [];
  for (let index = 0; index < MAX_COMMENT_PAGES; index++) {
    const query = `public=true&internal=false&start=${index * COMMENTS_PER_PAGE}&limit=${COMMENTS_PER_PAGE}`;
    const answer = await api(`${path}/comment?${query}`, [404]);
    if (answer.status === 404) return undefined;
    const { values, isLastPage } = readPage(commentPage, answer, 'the comments of a request');
    comments.push(...values);
    if (isLastPage) break;
  }
  return comments;
}

async function ratingOf(api: Api, path: string): Promise<unknown> {
  const answer = await api(`${path}/feedback`, [404]);
  return answer.status === 404 ? undefined : readPage(z.unknown(), answer, 'the satisfaction of a request');
}

function mapIssue(
  value: unknown,
  { comments, rating, ended }: Readonly<Record<string, unknown>>,
  chosen: Settings,
): Mapped[] {
  const read = issueSchema.safeParse(value);
  if (!read.success) return [unreadable(read.error, value)];
  const issue = read.data;
  const mapped = [
    issueOf(issue, chosen),
    ...(Array.isArray(comments) ? comments.map((it) => commentOf(it, issue, chosen)) : []),
    ...(rating === undefined ? [] : [satisfactionOf(rating, issue, chosen)]),
    ...(ended === true ? closureOf(issue) : []),
  ];
  return checked(mapped, value);
}

/** A backfill brings back old requests, and their end is no news to act on. */
function closedSince(issue: Issue, since: string | undefined): boolean {
  const closedAt = closedAtOf(issue);
  if (since === undefined || closedAt === undefined) return false;
  return Date.parse(closedAt) > Date.parse(since) - OVERLAP_MINUTES * MINUTE;
}

function nextOf(
  { since, from, skip = 0 }: Place,
  { issues, nextPageToken, isLast, minutes }: Found,
  newest: string,
  deployment: Settings['deployment'],
): Pick<Page, 'cursor' | 'done'> {
  const seen = newest === '' ? {} : { newest };
  const known = since === undefined ? {} : { since };
  if (deployment === 'cloud' && nextPageToken && isLast !== true)
    return { cursor: { ...known, ...seen, token: nextPageToken, minutes }, done: false };
  if (deployment === 'cloud' || issues.length < PAGE_SIZE)
    return { cursor: newest === '' ? known : { since: newest }, done: true };
  // What changes meanwhile moves to the end and what follows it moves up, so counting alone would pass some over.
  const moved = newest.slice(0, 16) > (from ?? '').slice(0, 16);
  return {
    cursor: {
      ...known,
      ...seen,
      from: moved ? newest : (from ?? newest),
      skip: moved ? 0 : skip + issues.length,
    },
    done: false,
  };
}

function startOf({ since }: Place): Cursor {
  return since === undefined ? null : { since };
}

export const jira: Connector = {
  id: 'jira',
  title: { en: 'Jira Service Management', fa: 'جیرا سرویس منیجمنت' },
  settings,
  credentials,
  webhook: {
    signature: {
      kind: 'hmac',
      algorithm: 'sha256',
      header: 'x-hub-signature',
      encoding: 'hex',
      prefix: 'sha256=',
      addressToo: true,
    },
    // The same in every retry of a delivery.
    deliveryId: ({ headers }) => headers['x-atlassian-webhook-identifier'],
    map: ({ body }, source) => checked(deliveryOf(body, settings.parse(source.settings)), body),
  },
  pull: {
    everyMinutes: 15,
    requestsPerMinute: 120,
    page,
    map: ({ body }, source) => {
      const chosen = settings.parse(source.settings);
      return mapNamed(body, { issue: (it, beside) => mapIssue(it, beside, chosen) });
    },
  },
};
