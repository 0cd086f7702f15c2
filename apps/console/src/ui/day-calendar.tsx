/** The calendar of one day: Saturday first and Jalali in Persian, by keyboard and screen reader too. */
import {
  getLocalTimeZone,
  GregorianCalendar,
  parseDate,
  PersianCalendar,
  toCalendar,
  today,
} from '@internationalized/date';
import { useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useContext } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarStateContext } from 'react-aria-components/Calendar';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { LOCALES } from '../i18n/format.js';
import { useLanguage } from '../i18n/language.js';
import { MonthName } from './date-calendar.js';
import styles from './date-range.module.css';

const gregorian = new GregorianCalendar();
const persian = new PersianCalendar();

function MonthHeading() {
  const state = useContext(CalendarStateContext);
  return state && <MonthName start={state.visibleRange.start} timeZone={state.timeZone} />;
}

/** A day up to today, `YYYY-MM-DD`, or none yet. */
export function DayCalendar({ day, onChange }: { day: string; onChange: (day: string) => void }) {
  const { t } = useLingui();
  const { language, direction } = useLanguage();
  const [Back, Forward] = direction === 'rtl' ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  return (
    <I18nProvider locale={LOCALES[language]}>
      <Calendar
        aria-label={t`Day`}
        className={styles.calendar}
        value={day === '' ? null : parseDate(day)}
        // In the calendar that is shown: the grid begins with this day, and takes over its calendar.
        maxValue={toCalendar(today(getLocalTimeZone()), language === 'fa' ? persian : gregorian)}
        onChange={(date) => onChange(toCalendar(date, gregorian).toString())}
      >
        <div className={styles.calendarHead}>
          <AriaButton slot="previous" className={styles.step}>
            <Back aria-hidden="true" />
          </AriaButton>
          <MonthHeading />
          <AriaButton slot="next" className={styles.step}>
            <Forward aria-hidden="true" />
          </AriaButton>
        </div>
        <CalendarGrid className={styles.grid} weekdayStyle={language === 'fa' ? 'narrow' : 'short'}>
          {(date) => <CalendarCell date={date} className={styles.cell} />}
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  );
}
