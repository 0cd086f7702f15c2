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
import { Calendar } from 'react-aria-components/Calendar';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { LOCALES } from '../i18n/format.js';
import { useLanguage } from '../i18n/language.js';
import { CalendarMonth } from './calendar-month.js';
import styles from './date-range.module.css';

const gregorian = new GregorianCalendar();
const persian = new PersianCalendar();

/** A day up to today, `YYYY-MM-DD`, or none yet. */
export function DayCalendar({ day, onChange }: { day: string; onChange: (day: string) => void }) {
  const { t } = useLingui();
  const { language } = useLanguage();
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
        <CalendarMonth />
      </Calendar>
    </I18nProvider>
  );
}
