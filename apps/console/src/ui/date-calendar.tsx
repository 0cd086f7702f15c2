/** The calendar of a date range: Saturday first and Jalali in Persian, by keyboard and screen reader too. */
import { GregorianCalendar, parseDate, toCalendar, type CalendarDate } from '@internationalized/date';
import { useLingui } from '@lingui/react/macro';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { RangeCalendar } from 'react-aria-components/RangeCalendar';
import { LOCALES } from '../i18n/format.js';
import { useLanguage } from '../i18n/language.js';
import { CalendarMonth } from './calendar-month.js';
import type { Days } from './date-range.js';
import styles from './date-range.module.css';

const gregorian = new GregorianCalendar();

export function DateCalendar({ from, to, onChange }: Days & { onChange: (days: Days) => void }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const value = from && to ? { start: parseDate(from), end: parseDate(to) } : null;
  const iso = (date: CalendarDate) => toCalendar(date, gregorian).toString();
  return (
    <I18nProvider locale={LOCALES[language]}>
      <RangeCalendar
        aria-label={t`Range of days`}
        className={styles.calendar}
        value={value}
        onChange={(range) => onChange({ from: iso(range.start), to: iso(range.end) })}
      >
        <CalendarMonth />
      </RangeCalendar>
    </I18nProvider>
  );
}
