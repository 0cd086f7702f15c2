/** Reviews of Google Play, as its API tells them; pure. */
import { z } from 'zod';
import type { Mapped } from './connector.js';
import { unreadable } from './mapped.checks.js';
import {
  anything,
  attributesOf,
  defined,
  labelOf,
  maybe,
  moment,
  sourceId,
  textsOf,
} from './mapped.values.js';

/** The API writes seconds as a text, and what is below a second apart. */
const modified = z
  .object({
    seconds: z.union([z.string().regex(/^\d{1,12}$/), z.int()]).transform(Number),
    nanos: maybe(z.int().min(0).max(999_999_999)),
  })
  .transform(({ seconds, nanos = 0 }): unknown => seconds * 1_000 + Math.floor(nanos / 1_000_000))
  .pipe(moment);

const userComment = z.object({
  text: anything,
  originalText: anything,
  lastModified: modified,
  starRating: z.int().min(1).max(5),
  reviewerLanguage: anything,
  device: anything,
  androidOsVersion: anything,
  appVersionCode: anything,
  appVersionName: anything,
  thumbsUpCount: anything,
  thumbsDownCount: anything,
});
const developerComment = z.object({ text: anything, lastModified: modified });
const reviewSchema = z.object({
  reviewId: sourceId,
  comments: z.array(
    z.object({ userComment: userComment.optional(), developerComment: maybe(developerComment) }),
  ),
});

/** A review as it is now: an edit keeps its id and moves its date. */
export function reviewOf(value: unknown, packageName: string): Mapped {
  const read = reviewSchema.safeParse(value);
  if (!read.success) return unreadable(read.error, value);
  const { reviewId, comments } = read.data;
  const said = comments.find((it) => it.userComment)?.userComment;
  const reply = comments.find((it) => it.developerComment)?.developerComment;
  if (!said) return { kind: 'passed', why: 'no text' };
  const { title, body } = wordsIn(said.originalText ?? said.text);
  return defined({
    kind: 'feedback' as const,
    externalId: reviewId,
    changedAt: reply && reply.lastModified > said.lastModified ? reply.lastModified : said.lastModified,
    sourceKind: 'review' as const,
    url: `https://play.google.com/store/apps/details?id=${packageName}&reviewId=${encodeURIComponent(reviewId)}`,
    content: defined({
      occurredAt: said.lastModified,
      stakeholder: 'customer' as const,
      product: labelOf(packageName),
      scores: [{ metric: 'rating' as const, value: said.starRating, min: 1, max: 5 }],
      texts: [...textsOf({ title, review: body }), ...textsOf({ reply: reply?.text }, 'agent')],
      attributes: attributesOf({
        language: said.reviewerLanguage,
        device: said.device,
        androidVersion: said.androidOsVersion,
        appVersion: said.appVersionName,
        appVersionCode: said.appVersionCode,
        thumbsUp: said.thumbsUpCount,
        thumbsDown: said.thumbsDownCount,
      }),
    }),
  });
}

/** Title and body come as one text with a tab between; today most reviews have no title and begin with the tab. */
function wordsIn(text: unknown): { title?: string; body?: unknown } {
  if (typeof text !== 'string') return {};
  const tab = text.indexOf('\t');
  return tab < 0 ? { body: text } : { title: text.slice(0, tab), body: text.slice(tab + 1) };
}

/**
 * The id of a review from the column `Review Link` of the monthly file, where it is percent-encoded: the same id as the
 * API's, so that a review is one item whichever way it comes. Undefined where the link has none.
 */
export function reviewIdOfLink(link: string): string | undefined {
  const written = /[?&#:;]reviewid=([^&#\s]+)/i.exec(link)?.[1];
  if (written === undefined) return undefined;
  try {
    return labelOf(decodeURIComponent(written));
  } catch {
    return undefined;
  }
}
