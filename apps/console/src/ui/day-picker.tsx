/** A button that opens a calendar to choose one day of the past. */
import { Popover } from '@base-ui/react/popover';
import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import styles from './date-range.module.css';
import { Skeleton } from './states.js';

const DayCalendar = lazy(() =>
  import('./day-calendar.js').then((module) => ({ default: module.DayCalendar })),
);

interface DayPickerProps {
  /** What the day is for; shown while none is chosen. */
  label: string;
  /** `YYYY-MM-DD` in the Gregorian calendar, or empty. */
  day: string;
  onChange: (day: string) => void;
}

export function DayPicker({ label, day, onChange }: DayPickerProps) {
  const { format } = useLanguage();
  const [open, setOpen] = useState(false);
  const shown = day === '' ? '' : format.shortDay(`${day}T12:00:00`);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.trigger} aria-label={shown === '' ? label : `${label}: ${shown}`}>
        <CalendarDays aria-hidden="true" />
        <span>{shown || label}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} sideOffset={8} align="start" collisionPadding={12}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title}>{label}</Popover.Title>
            <Suspense fallback={<Skeleton lines={5} />}>
              <DayCalendar
                day={day}
                onChange={(next) => {
                  onChange(next);
                  setOpen(false);
                }}
              />
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
