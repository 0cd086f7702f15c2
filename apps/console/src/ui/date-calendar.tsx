/** The calendar of a date range: Saturday first and Jalali in Persian, by keyboard and screen reader too. */
import { GregorianCalendar, parseDate, toCalendar, type CalendarDate } from '@internationalized/date';
import { useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useContext } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import {
  CalendarCell,
  CalendarGrid,
  RangeCalendar,
  RangeCalendarStateContext,
} from 'react-aria-components/RangeCalendar';
import { LOCALES } from '../i18n/format.js';
import { useLanguage } from '../i18n/language.js';
import type { Days } from './date-range.js';
import styles from './date-range.module.css';

const gregorian = new GregorianCalendar();

/** Month and year of a calendar's first day, in the order of the language; the default heading puts the Persian year first. */
export function MonthName({ start, timeZone }: { start: CalendarDate; timeZone: string }) {
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

function MonthHeading() {
  const state = useContext(RangeCalendarStateContext);
  return state && <MonthName start={state.visibleRange.start} timeZone={state.timeZone} />;
}

export function DateCalendar({ from, to, onChange }: Days & { onChange: (days: Days) => void }) {
  const { t } = useLingui();
  const { language, direction } = useLanguage();
  const value = from && to ? { start: parseDate(from), end: parseDate(to) } : null;
  const iso = (date: CalendarDate) => toCalendar(date, gregorian).toString();
  const [Back, Forward] = direction === 'rtl' ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  return (
    <I18nProvider locale={LOCALES[language]}>
      <RangeCalendar
        aria-label={t`Range of days`}
        className={styles.calendar}
        value={value}
        onChange={(range) => onChange({ from: iso(range.start), to: iso(range.end) })}
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
      </RangeCalendar>
    </I18nProvider>
  );
}
