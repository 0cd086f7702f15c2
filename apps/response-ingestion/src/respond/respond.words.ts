/** The respond page's own sentences, in both languages. */
import type { ProblemCode } from './answer.reading.js';

export type Language = 'en' | 'fa';

export interface RespondWords {
  direction: 'ltr' | 'rtl';
  /** The other language, written in itself. */
  otherLanguage: string;
  heading: string;
  optional: string;
  send: string;
  editing: (until: string) => string;
  changeable: (until: string) => string;
  thanksHeading: string;
  thanks: string;
  change: string;
  problemHeading: string;
  problems: Record<ProblemCode, string>;
  /** What the script says while an answer waits in the browser. */
  sending: string;
  waiting: string;
  unknown: { heading: string; body: string };
  expired: { heading: string; body: string };
  notReady: { heading: string; body: string };
  failed: { heading: string; body: string };
  refused: { heading: string; body: string };
  digits: Intl.NumberFormat;
  date: Intl.DateTimeFormat;
}

export const respondWords: Record<Language, RespondWords> = {
  en: {
    direction: 'ltr',
    otherLanguage: 'فارسی',
    heading: 'Your opinion',
    optional: 'optional',
    send: 'Send',
    editing: (until) => `You have answered already. You can change your answer until ${until}.`,
    changeable: (until) => `You can still change your answer until ${until}.`,
    thanksHeading: 'Thank you!',
    thanks: 'Your answer has been saved.',
    change: 'Change my answer',
    problemHeading: 'Please look at this again:',
    problems: {
      required: 'Please answer this question.',
      not_on_scale: 'Please choose one of the numbers.',
      too_long: 'This text is too long. Please shorten it to 10,000 characters.',
      unreadable: 'This text holds characters that can’t be read.',
      unknown_question: 'The form held something that does not belong to this survey.',
      nothing_answered: 'Please answer at least one question.',
    },
    sending: 'Sending …',
    waiting: 'No connection right now. Your answer is kept on this device and will be sent by itself.',
    unknown: {
      heading: 'We can’t find this survey',
      body: 'Please check that the link is complete. If the message reached you just now, try again in a minute.',
    },
    expired: {
      heading: 'This survey has ended',
      body: 'The time to answer is over. Thank you for wanting to help.',
    },
    notReady: {
      heading: 'Just a moment',
      body: 'The survey is being prepared. This page tries again by itself.',
    },
    failed: {
      heading: 'Something is not working right now',
      body: 'Please try again in a minute. If you have just sent an answer, go back and send it again.',
    },
    refused: {
      heading: 'This can’t be read',
      body: 'The form did not arrive in a readable way. Please go back and try again.',
    },
    digits: new Intl.NumberFormat('en', { useGrouping: false }),
    date: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  },
  fa: {
    direction: 'rtl',
    otherLanguage: 'English',
    heading: 'نظر شما',
    optional: 'اختیاری',
    send: 'ارسال',
    editing: (until) => `شما پیش‌تر پاسخ داده‌اید. تا ${until} می‌توانید پاسخ خود را تغییر دهید.`,
    changeable: (until) => `تا ${until} می‌توانید پاسخ خود را تغییر دهید.`,
    thanksHeading: 'سپاسگزاریم!',
    thanks: 'پاسخ شما ثبت شد.',
    change: 'تغییر پاسخ',
    problemHeading: 'لطفاً این موارد را بررسی کنید:',
    problems: {
      required: 'لطفاً به این پرسش پاسخ دهید.',
      not_on_scale: 'لطفاً یکی از عددها را انتخاب کنید.',
      too_long: 'این متن بیش از اندازه بلند است. لطفاً آن را به ۱۰٬۰۰۰ نویسه کوتاه کنید.',
      unreadable: 'در این متن نویسه‌هایی هست که خوانده نمی‌شود.',
      unknown_question: 'در فرم چیزی بود که به این نظرسنجی مربوط نیست.',
      nothing_answered: 'لطفاً دست‌کم به یک پرسش پاسخ دهید.',
    },
    sending: 'در حال ارسال …',
    waiting: 'اکنون ارتباط برقرار نیست. پاسخ شما روی همین دستگاه نگه داشته شده و خودکار ارسال می‌شود.',
    unknown: {
      heading: 'این نظرسنجی پیدا نشد',
      body: 'لطفاً مطمئن شوید که پیوند کامل است. اگر پیام همین حالا به دستتان رسیده، یک دقیقهٔ دیگر دوباره امتحان کنید.',
    },
    expired: {
      heading: 'زمان این نظرسنجی به پایان رسیده است',
      body: 'مهلت پاسخ دادن گذشته است. از اینکه می‌خواستید کمک کنید سپاسگزاریم.',
    },
    notReady: {
      heading: 'یک لحظه صبر کنید',
      body: 'نظرسنجی در حال آماده شدن است. این صفحه خودکار دوباره امتحان می‌کند.',
    },
    failed: {
      heading: 'اکنون مشکلی پیش آمده است',
      body: 'لطفاً یک دقیقهٔ دیگر دوباره امتحان کنید. اگر همین حالا پاسخی فرستاده‌اید، برگردید و آن را دوباره ارسال کنید.',
    },
    refused: { heading: 'خوانده نشد', body: 'فرم به شکل خوانا نرسید. لطفاً برگردید و دوباره امتحان کنید.' },
    digits: new Intl.NumberFormat('fa', { useGrouping: false }),
    date: new Intl.DateTimeFormat('fa-IR', { dateStyle: 'long', timeZone: 'Asia/Tehran' }),
  },
};

/** The language of a page: the visitor's choice, else that of the invitation's locale (`fa-IR` gives `fa`). */
export function languageOf(chosen: string | undefined, locale: string): Language {
  if (chosen === 'fa' || chosen === 'en') return chosen;
  return locale.toLowerCase().split('-')[0] === 'fa' ? 'fa' : 'en';
}
