/** App Store: reviews and the answers to them, by the App Store Connect API. */
import { z } from 'zod';
import type { Connector, Mapped, PullSide } from './connector.js';
import { UnreadablePage } from './connector.errors.js';
import { checked, mapNamed, unreadable } from './mapped.checks.js';
import { anything, attributesOf, defined, maybe, moment, sourceId, textsOf } from './mapped.values.js';
import { readPage } from './page.reading.js';
import { privateKey, signedToken } from './signed.token.js';

/** Apple takes tokens of 20 minutes at most. */
const TOKEN_SECONDS = 600;
const DAY = 24 * 60 * 60 * 1_000;

const settings = z.object({
  appId: z
    .string()
    .regex(/^\d{1,20}$/)
    .describe('Number of the app, as in its address in the store: id123456789'),
  lookbackDays: z
    .int()
    .min(0)
    .max(3_650)
    .default(30)
    .describe(
      'How much older than the newest known review a review may be to be looked at again, for answers to it',
    ),
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .default('https://api.appstoreconnect.apple.com')
    .describe('Address of the API; changed only where a proxy stands before it'),
});

const credentials = z.object({
  issuerId: z.string().min(1).max(100).describe('Issuer ID of the team in App Store Connect'),
  keyId: z.string().min(1).max(100).describe('Key ID of the API key'),
  privateKey: privateKey('ec').describe('The private key: the whole file .p8'),
});

const cursorSchema = z.object({
  /** Path and query of the next page. */
  next: maybe(z.string()),
  /** Date of the newest review that an earlier pull, or this one, has seen. */
  since: maybe(z.iso.datetime()),
  newest: maybe(z.iso.datetime()),
});

const reviewsPage = z.object({
  data: z.array(z.unknown()),
  included: z.array(z.unknown()).default([]),
  links: z.object({ next: z.string().nullish() }),
});

const reviewSchema = z.object({
  id: sourceId,
  attributes: z.object({
    rating: z.int().min(1).max(5),
    title: anything,
    body: anything,
    createdDate: moment,
    // Three letters: USA, IRN.
    territory: anything,
  }),
  relationships: maybe(z.object({ response: maybe(z.object({ data: maybe(z.object({ id: sourceId })) })) })),
});

const responseSchema = z.object({
  type: z.literal('customerReviewResponses'),
  id: sourceId,
  attributes: z.object({ responseBody: anything, lastModifiedDate: moment }),
});
type Response = z.output<typeof responseSchema>;

const page: PullSide['page'] = async (http, cursor, source) => {
  const { appId, baseUrl, lookbackDays } = settings.parse(source.settings);
  const place = cursorSchema.parse(cursor ?? {});
  const base = baseUrl.replace(/\/+$/, '');
  const first = `/v1/apps/${appId}/customerReviews?sort=-createdDate&limit=200&include=response`;
  const answer = await http.get(`${base}${place.next ?? first}`, {
    headers: { authorization: authorization(credentials.parse(source.credentials), source.now) },
  });
  const { data, included, links } = readPage(reviewsPage, answer, 'the reviews');
  const responses = new Map(included.flatMap(responseOf));
  const read = data.map((review) => ({ review, known: reviewSchema.safeParse(review).data }));
  const records = read.map(({ review, known }) =>
    defined({ review, response: responses.get(known?.relationships?.response?.data?.id ?? '') }),
  );
  const dates = read.flatMap(({ known }) => known?.attributes.createdDate ?? []).sort();
  const newest = [place.newest ?? '', dates.at(-1) ?? ''].sort().at(-1) || undefined;
  const next = links.next ? pathWithin(base, links.next) : undefined;
  // The newest come first: all that follows has been seen.
  const seen =
    place.since !== undefined &&
    dates[0] !== undefined &&
    Date.parse(dates[0]) < Date.parse(place.since) - lookbackDays * DAY;
  if (next !== undefined && !seen)
    return { records, cursor: defined({ since: place.since, newest, next }), done: false };
  return { records, cursor: defined({ since: newest ?? place.since }), done: true };
};

const map: PullSide['map'] = ({ body }, source) => {
  const { appId } = settings.parse(source.settings);
  return mapNamed(body, {
    review: (it, { response }) => checked([reviewOf(it, appId, responseSchema.safeParse(response).data)], it),
  });
};

function authorization(
  { issuerId, keyId, privateKey: key }: z.output<typeof credentials>,
  now: Date,
): string {
  const iat = Math.floor(now.getTime() / 1_000);
  const claims = { iss: issuerId, iat, exp: iat + TOKEN_SECONDS, aud: 'appstoreconnect-v1' };
  return `Bearer ${signedToken(claims, key, { kid: keyId })}`;
}

/** @throws UnreadablePage where the next page is said to be elsewhere: the token must not go there. */
function pathWithin(base: string, link: string): string {
  const url = URL.parse(link, `${base}/`);
  if (url?.href.startsWith(`${base}/`) !== true)
    throw new UnreadablePage('the reviews', 'links/next: leads to another host');
  return url.href.slice(base.length);
}

function responseOf(value: unknown): [string, unknown][] {
  const read = responseSchema.safeParse(value);
  return read.success ? [[read.data.id, value]] : [];
}

function reviewOf(value: unknown, appId: string, response: Response | undefined): Mapped {
  const read = reviewSchema.safeParse(value);
  if (!read.success) return unreadable(read.error, value);
  const { id, attributes } = read.data;
  const { rating, title, body, createdDate, territory } = attributes;
  const reply = response?.attributes;
  return {
    kind: 'feedback',
    externalId: id,
    changedAt: reply && reply.lastModifiedDate > createdDate ? reply.lastModifiedDate : createdDate,
    sourceKind: 'review',
    content: defined({
      occurredAt: createdDate,
      stakeholder: 'customer' as const,
      product: appId,
      scores: [{ metric: 'rating' as const, value: rating, min: 1, max: 5 }],
      texts: [...textsOf({ title, review: body }), ...textsOf({ reply: reply?.responseBody }, 'agent')],
      attributes: attributesOf({ territory }),
    }),
  };
}

export const appStore: Connector = {
  id: 'app-store',
  title: { en: 'App Store reviews', fa: 'نظرهای اپ‌استور' },
  settings,
  credentials,
  pull: { everyMinutes: 60, requestsPerMinute: 30, page, map },
};
