/** The hub's own sentences in an invitation mail, in both languages. */
import type { Language } from '../surveys/survey.definition.js';

export interface MailWords {
  greeting: (name: string | undefined) => string;
  intro: string;
  scaleHint: string;
  open: string;
  personal: (until: string) => string;
  digits: Intl.NumberFormat;
  date: Intl.DateTimeFormat;
}

export const mailWords: Record<Language, MailWords> = {
  en: {
    greeting: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
    intro: 'Your opinion helps us get better. It takes less than a minute.',
    scaleHint: 'Choose a number; you can still change it on the page that opens.',
    open: 'Give your answer',
    personal: (until) => `This link is personal, please do not pass it on. It works until ${until}.`,
    digits: new Intl.NumberFormat('en', { useGrouping: false }),
    date: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  },
  fa: {
    greeting: (name) => (name === undefined ? 'سلام،' : `سلام ${name}،`),
    intro: 'نظر شما به ما کمک می‌کند بهتر شویم. پاسخ دادن کمتر از یک دقیقه زمان می‌برد.',
    scaleHint: 'یک عدد را انتخاب کنید؛ در صفحه‌ای که باز می‌شود هنوز می‌توانید آن را تغییر دهید.',
    open: 'ثبت پاسخ',
    personal: (until) =>
      `این پیوند ویژهٔ شماست؛ لطفاً آن را برای دیگران نفرستید. این پیوند تا ${until} کار می‌کند.`,
    digits: new Intl.NumberFormat('fa', { useGrouping: false }),
    date: new Intl.DateTimeFormat('fa-IR', { dateStyle: 'long', timeZone: 'Asia/Tehran' }),
  },
};
