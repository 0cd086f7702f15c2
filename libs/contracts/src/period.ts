/** A period of time as the API takes it: days or instants at either end, or open. */
import { z } from 'zod';
import { instant } from './parts.js';

/** `from` is included, `until` is not; an absent end is open. */
export interface Period {
  from?: Date;
  until?: Date;
}

/** One end of a period can't be read; `end` names it. */
export class PeriodError extends Error {
  constructor(readonly end: 'from' | 'to') {
    super(
      `${end} must be a day such as 2026-05-31 or an instant such as 2026-05-31T08:00:00Z, of the years 1900 to 2199.`,
    );
    this.name = 'PeriodError';
  }
}

const day = z.iso.date().refine((value) => value >= '1900' && value < '2200');
const DAY_MILLISECONDS = 86_400_000;

/**
 * Reads both ends. A day counts in UTC and `to` takes in all of its day; an instant as `to` is the first moment outside.
 * @throws PeriodError where an end is neither, or no day of the calendar.
 */
export function periodOf(from: string | undefined, to: string | undefined): Period {
  const period: Period = {};
  if (from !== undefined) period.from = momentOf(from, 'from');
  if (to !== undefined) {
    const lastDay = day.safeParse(to).success;
    period.until = new Date(momentOf(to, 'to').getTime() + (lastDay ? DAY_MILLISECONDS : 0));
  }
  return period;
}

function momentOf(value: string, end: 'from' | 'to'): Date {
  if (!day.safeParse(value).success && !instant.safeParse(value).success) throw new PeriodError(end);
  return new Date(value);
}
