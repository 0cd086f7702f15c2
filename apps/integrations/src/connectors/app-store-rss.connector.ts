/** App Store without an account: the public feed of the newest reviews, storefront by storefront. */
import { z } from 'zod';
import type { Connector, Mapped, PullSide } from './connector.js';
import { checked, mapNamed, unreadable } from './mapped.checks.js';
import { attributesOf, defined, maybe, moment, sourceId, textsOf } from './mapped.values.js';
import { readPage } from './page.reading.js';

/** Apple gives no more pages than these of a storefront. */
const PAGES = 10;

const settings = z.object({
  appId: z
    .string()
    .regex(/^\d{1,20}$/)
    .describe('Number of the app, as in its address in the store: id123456789'),
  storefronts: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .min(1)
    .max(60)
    .default(['us'])
    .describe('Two letters of each country whose reviews are read, for example ["us", "de"]'),
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .default('https://itunes.apple.com')
    .describe('Address of the feed; changed only where a proxy stands before it'),
});

const cursorSchema = z.object({ storefront: z.int().min(0), page: z.int().min(1).max(PAGES) });

const feedPage = z.object({ feed: z.object({ entry: z.unknown().optional() }) });

const labelled = <T extends z.ZodType>(schema: T) => z.object({ label: schema });
const entrySchema = z.object({
  id: labelled(sourceId),
  updated: labelled(moment),
  title: maybe(labelled(z.unknown())),
  content: maybe(labelled(z.unknown())),
  // All values of the feed are texts.
  'im:rating': labelled(z.union([z.string().regex(/^[1-5]$/), z.int().min(1).max(5)]).transform(Number)),
  'im:version': maybe(labelled(z.unknown())),
});

const page: PullSide['page'] = async (http, cursor, source) => {
  const { appId, storefronts, baseUrl } = settings.parse(source.settings);
  const at = cursorSchema.parse(cursor ?? { storefront: 0, page: 1 });
  const country = storefronts[at.storefront];
  // The list of storefronts has become shorter meanwhile.
  if (country === undefined) return { records: [], cursor: null, done: true };
  const path = `/${country}/rss/customerreviews/page=${at.page}/id=${appId}/sortby=mostrecent/json`;
  const { feed } = readPage(feedPage, await http.get(`${baseUrl.replace(/\/+$/, '')}${path}`), 'the feed');
  const records = entriesOf(feed.entry).map((entry) => ({ entry }));
  // A page without entries may stand before one that has some, so all pages are read.
  const next = at.page < PAGES ? { ...at, page: at.page + 1 } : { storefront: at.storefront + 1, page: 1 };
  const done = next.storefront >= storefronts.length;
  return { records, cursor: done ? null : next, done };
};

const map: PullSide['map'] = ({ body }, source) => {
  const { appId } = settings.parse(source.settings);
  return mapNamed(body, { entry: (it) => checked([reviewOf(it, appId)], it) });
};

/** A feed of one entry has it without a list. */
function entriesOf(entry: unknown): unknown[] {
  if (entry === undefined || entry === null) return [];
  return Array.isArray(entry) ? entry : [entry];
}

/** Nothing of the storefront is kept: a review that stands in several is one review, and says the same in each. */
function reviewOf(value: unknown, appId: string): Mapped {
  // The app itself may be the first entry; only reviews have a rating.
  if (typeof value === 'object' && value !== null && !Object.hasOwn(value, 'im:rating'))
    return { kind: 'passed', why: 'the app itself' };
  const read = entrySchema.safeParse(value);
  if (!read.success) return unreadable(read.error, value);
  const { id, updated, title, content, 'im:rating': rating, 'im:version': version } = read.data;
  return {
    kind: 'feedback',
    externalId: id.label,
    changedAt: updated.label,
    sourceKind: 'review',
    content: defined({
      occurredAt: updated.label,
      stakeholder: 'customer' as const,
      product: appId,
      scores: [{ metric: 'rating' as const, value: rating.label, min: 1, max: 5 }],
      texts: textsOf({ title: title?.label, review: content?.label }),
      attributes: attributesOf({ appVersion: version?.label }),
    }),
  };
}

export const appStoreRss: Connector = {
  id: 'app-store-rss',
  title: { en: 'App Store reviews (public feed)', fa: 'نظرهای اپ‌استور (خوراک عمومی)' },
  settings,
  pull: { everyMinutes: 360, requestsPerMinute: 20, page, map },
};
