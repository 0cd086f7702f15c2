/** `theme.changed.v1`: what customers began, or stopped, to talk about: one theme with its newest figures. */
import { z } from 'zod';
import { count, instant, label, metric, uuid, version } from './parts.js';
import { defineTopic, type MessageOf } from './topic.js';

export const themeState = z.enum(['new', 'growing', 'shrinking', 'steady']);
export const themeLanguage = z.enum(['fa', 'en']);

/** A share in per cent with its 95 % interval and what it was counted from. */
const share = z.object({ count, of: count, share: z.number(), low: z.number(), high: z.number() });

export const themeChangedSchema = z.object({
  workspaceId: uuid,
  themeId: uuid,
  version,
  name: label,
  language: themeLanguage,
  state: themeState,
  /** Expected share of false ones among themes that are told with this state or a surer one; absent where nothing was tested. */
  q: z.number().min(0).max(1).optional(),
  /** Folded words of the phrases by which an item belongs to the theme, the most telling first. */
  phrases: z.array(label).min(1).max(50),
  /** The current window, `to` exclusive. */
  from: instant,
  to: instant,
  now: share.optional(),
  /** The windows right before. */
  before: share.optional(),
  /** Mean sentiment of the window's items, from -1 to 1. */
  sentiment: z
    .object({ n: count, mean: z.number().min(-1).max(1), low: z.number(), high: z.number() })
    .optional(),
  /** Score of all the window's items minus the score without the theme's; an association. */
  impacts: z
    .array(
      z.object({
        metric,
        min: z.number(),
        max: z.number(),
        impact: z.number(),
        low: z.number().optional(),
        high: z.number().optional(),
        n: count,
        of: count,
      }),
    )
    .max(10),
  /** Key of the topic that was made of it. */
  topic: label.optional(),
  /** Somebody found it not worth following. */
  dismissed: z.boolean(),
  /** It is a part of that theme now. */
  mergedInto: uuid.optional(),
  /** It is followed no longer. */
  deletedAt: instant.optional(),
  firstSeenAt: instant,
  changedAt: instant,
});

export const themeChanged = defineTopic({
  name: 'theme.changed.v1',
  summary:
    'A theme emerged, was counted anew, renamed, dismissed, merged or turned into a topic; holds no texts.',
  schema: themeChangedSchema,
  key: (it) => `${it.workspaceId}:${it.themeId}`,
  producers: ['text-analytics'],
  consumers: ['metrics'],
  retention: { kind: 'compacted' },
});

export type ThemeChanged = MessageOf<typeof themeChanged>;
