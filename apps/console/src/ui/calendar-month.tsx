/** The month within a calendar: steps to its neighbours, its name, and its days. */
import type { CalendarDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useContext } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { CalendarCell, CalendarGrid, CalendarStateContext } from 'react-aria-components/Calendar';
import { RangeCalendarStateContext } from 'react-aria-components/RangeCalendar';
import { LOCALES } from '../i18n/format.js';
import { useLanguage } from '../i18n/language.js';
import styles from './date-range.module.css';

/** Month and year of a calendar's first day, in the order of the language; the default heading puts the Persian year first. */
function MonthName({ start, timeZone }: { start: CalendarDate; timeZone: string }) {
  const { language } = useLanguage();
  const parts = new Intl.DateTimeFormat(LOCALES[language], {
    month: 'long',
    year: 'numeric',
    timeZone,
  }).formatToParts(start.toDate(timeZone));
  const part = (type: string) => parts.find((it) => it.type === type)?.value;
  return (
    <h3 className={styles.month} aria-live="polite">
      {part('month')} {part('year')}
    </h3>
  );
}

/** Of the calendar of a day or of a range, whichever it stands in. */
export function CalendarMonth() {
  const { language, direction } = useLanguage();
  const ofDay = useContext(CalendarStateContext);
  const ofRange = useContext(RangeCalendarStateContext);
  const state = ofDay ?? ofRange;
  const [Back, Forward] = direction === 'rtl' ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  return (
    <>
      <div className={styles.calendarHead}>
        <AriaButton slot="previous" className={styles.step}>
          <Back aria-hidden="true" />
        </AriaButton>
        {state && <MonthName start={state.visibleRange.start} timeZone={state.timeZone} />}
        <AriaButton slot="next" className={styles.step}>
          <Forward aria-hidden="true" />
        </AriaButton>
      </div>
      <CalendarGrid className={styles.grid} weekdayStyle={language === 'fa' ? 'narrow' : 'short'}>
        {(date) => <CalendarCell date={date} className={styles.cell} />}
      </CalendarGrid>
    </>
  );
}
