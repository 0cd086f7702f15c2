/** A range of days: usual ranges at hand, any other by calendar (Jalali in Persian). */
import { Popover } from '@base-ui/react/popover';
import { useLingui } from '@lingui/react/macro';
import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { Button } from './button.js';
import styles from './date-range.module.css';
import { Skeleton } from './states.js';

const DateCalendar = lazy(() =>
  import('./date-calendar.js').then((module) => ({ default: module.DateCalendar })),
);

export interface Days {
  /** First and last day, `YYYY-MM-DD`, both included; absent is open. */
  from?: string;
  to?: string;
}

const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((it) => String(it).padStart(2, '0'))
    .join('-');

const lastDays = (count: number): Days => {
  const from = new Date();
  from.setDate(from.getDate() - count + 1);
  return { from: isoDay(from), to: isoDay(new Date()) };
};

export function DateRange({ from, to, onChange }: Days & { onChange: (days: Days) => void }) {
  const { t } = useLingui();
  const { format } = useLanguage();
  const [open, setOpen] = useState(false);
  const say = (day: string) => format.shortDay(`${day}T12:00:00`);
  const text =
    from && to
      ? `${say(from)} – ${say(to)}`
      : from
        ? t`Since ${say(from)}`
        : to
          ? t`Until ${say(to)}`
          : t`Any time`;
  const usual = [
    { name: t`Any time`, days: {} },
    { name: t`Last 7 days`, days: lastDays(7) },
    { name: t`Last 30 days`, days: lastDays(30) },
    { name: t`Last 90 days`, days: lastDays(90) },
    { name: t`Last 12 months`, days: lastDays(365) },
  ];
  const choose = (days: Days) => {
    onChange(days);
    setOpen(false);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.trigger} aria-label={t`Time: ${text}`}>
        <CalendarDays aria-hidden="true" />
        <span>{text}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} sideOffset={8} align="end" collisionPadding={12}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title}>{t`When was it said?`}</Popover.Title>
            <div className={styles.usual}>
              {usual.map((it) => (
                <Button
                  key={it.name}
                  look="quiet"
                  aria-pressed={it.days.from === from && it.days.to === to}
                  onClick={() => choose(it.days)}
                >
                  {it.name}
                </Button>
              ))}
            </div>
            <Suspense fallback={<Skeleton lines={5} />}>
              <DateCalendar from={from} to={to} onChange={choose} />
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
