/** Feedback of five weeks that stays as it is, and bursts to plant in it. */
import { randomUUID } from 'node:crypto';
import type { FeedbackReceived } from '@voc/contracts';
import { aFeedbackReceived } from '@voc/testing';

const DAY_MS = 86_400_000;
const ENGLISH = 'kettle toaster lamp desk shelf rug mirror vase clock blanket'.split(' ');
const PERSIAN = 'کتری چراغ میز قفسه فرش آینه گلدان ساعت پتو صندلی'.split(' ');
export const JAMMED = 'The parcel locker jammed and nobody came.';
export const COUPON = 'کد تخفیف در سبد خرید اعمال نمی‌شود.';

/** 40 items in each of the last five weeks. */
function stationary(
  words: readonly string[],
  sentence: (a: string, b: string) => string,
): FeedbackReceived[] {
  return Array.from({ length: 200 }, (_, index) => {
    const word = (step: number) => words[(index * step) % words.length] ?? '';
    return aFeedbackReceived({
      feedbackId: randomUUID(),
      customer: { id: randomUUID() },
      occurredAt: new Date(Date.now() - (index / 200) * 34 * DAY_MS).toISOString(),
      scores: [{ metric: 'nps', value: 8 + (index % 3), min: 0, max: 10 }],
      texts: [{ role: 'customer', field: 'comment', text: sentence(word(3), word(7)) }],
    });
  });
}

/** The newest fifteen with a sentence more and a bad score. */
export function said(items: readonly FeedbackReceived[], sentence: string): FeedbackReceived[] {
  return items.slice(0, 15).map((it) => ({
    ...it,
    scores: [{ metric: 'nps', value: 1, min: 0, max: 10 }],
    texts: it.texts.map((text) => ({ ...text, text: `${text.text}. ${sentence} 09121234567` })),
  }));
}

export const replaced = (items: readonly FeedbackReceived[], by: readonly FeedbackReceived[]) =>
  items.map((it) => by.find(({ feedbackId }) => feedbackId === it.feedbackId) ?? it);

export const inEnglish = () =>
  stationary(ENGLISH, (a, b) => `The ${a} and the ${b} came on time, they work well`);
export const inPersian = () => stationary(PERSIAN, (a, b) => `${a} و ${b} به موقع رسید و خوب کار می‌کند`);

/** The same items of another workspace. */
export const movedTo = (workspaceId: string, items: readonly FeedbackReceived[]) =>
  items.map((it) => ({ ...it, workspaceId, feedbackId: randomUUID() }));
