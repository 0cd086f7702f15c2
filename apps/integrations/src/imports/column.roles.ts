/** Guesses from a column's name, in English or Persian, and from its values what it means. */
import { normalize } from '@voc/text';
import type { ColumnProfile } from './column.kinds.js';

export type ColumnRole =
  | 'externalId'
  | 'occurredAt'
  | 'score'
  | 'title'
  | 'text'
  | 'customer'
  | 'agent'
  | 'team'
  | 'channel'
  | 'stage'
  | 'product'
  | 'url';

/** `certainty` from 0 to 1. */
export interface RoleGuess {
  role: ColumnRole;
  certainty: number;
  /** Whether the name or the values say so. */
  by: 'name' | 'values';
}

const NAMES: Record<ColumnRole, readonly string[]> = {
  externalId: [
    'id',
    'response id',
    'review id',
    'ticket id',
    'respondent id',
    'case id',
    'uuid',
    'key',
    'شناسه',
    'شناسه پاسخ',
    'شماره پاسخ',
    'شماره تیکت',
    'کد',
    'کد پیگیری',
    'شماره سفارش',
  ],
  occurredAt: [
    'date',
    'created at',
    'created',
    'time',
    'timestamp',
    'submitted at',
    'submitted on',
    'submit date',
    'response date',
    'review date',
    'recorded at',
    'datetime',
    'تاریخ',
    'زمان',
    'تاریخ ثبت',
    'تاریخ پاسخ',
    'تاریخ ایجاد',
    'تاریخ نظر',
  ],
  score: [
    'score',
    'rating',
    'stars',
    'star rating',
    'overall rating',
    'nps',
    'nps score',
    'csat',
    'ces',
    'satisfaction',
    'grade',
    'likelihood to recommend',
    'effort',
    'customer effort',
    'effort score',
    'سهولت',
    'امتیاز',
    'نمره',
    'رضایت',
    'میزان رضایت',
    'ستاره',
    'رتبه',
    'احتمال توصیه',
  ],
  title: ['title', 'review title', 'subject', 'headline', 'summary', 'عنوان', 'موضوع', 'تیتر'],
  text: [
    'comment',
    'comments',
    'text',
    'review',
    'review text',
    'feedback',
    'message',
    'body',
    'description',
    'verbatim',
    'remark',
    'remarks',
    'reason',
    'answer',
    'content',
    'نظر',
    'نظرات',
    'متن',
    'متن نظر',
    'توضیح',
    'توضیحات',
    'دیدگاه',
    'پیام',
    'بازخورد',
    'شرح',
    'علت',
    'پاسخ',
  ],
  customer: [
    'customer',
    'customer id',
    'user id',
    'user',
    'contact',
    'client',
    'email',
    'e mail',
    'email address',
    'phone',
    'mobile',
    'requester',
    'account id',
    'مشتری',
    'کد مشتری',
    'شناسه مشتری',
    'کاربر',
    'شناسه کاربر',
    'ایمیل',
    'موبایل',
    'تلفن',
    'شماره تماس',
  ],
  agent: [
    'agent',
    'agent id',
    'agent name',
    'assignee',
    'operator',
    'handled by',
    'کارشناس',
    'پشتیبان',
    'اپراتور',
    'کارمند',
    'نام کارشناس',
  ],
  team: ['team', 'group', 'تیم', 'گروه', 'واحد'],
  channel: ['channel', 'via', 'contact channel', 'کانال', 'روش تماس', 'راه ارتباطی'],
  stage: ['stage', 'journey stage', 'touchpoint', 'مرحله', 'نقطه تماس'],
  product: ['product', 'product name', 'sku', 'item', 'محصول', 'نام محصول', 'کالا', 'خدمت'],
  url: ['url', 'link', 'permalink', 'review link', 'نشانی', 'لینک', 'پیوند'],
};

/** What a role's values may be; a column called `date` that holds words isn't the date. */
const FITS: Partial<Record<ColumnRole, readonly ColumnProfile['kind'][]>> = {
  occurredAt: ['date', 'jalali-date'],
  score: ['number', 'word'],
  url: ['url'],
  title: ['text', 'word'],
  text: ['text', 'word'],
};

export const foldName = (name: string) =>
  normalize(name, 'split')
    .replace(/[\p{P}\p{S}_]+/gu, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();

const roles = Object.entries(NAMES).map(([role, names]) => ({
  role: role as ColumnRole,
  names: names.map(foldName),
}));

/** The guesses for one column, the surest first. */
export function guessRoles(name: string, profile: ColumnProfile): RoleGuess[] {
  if (profile.kind === 'empty') return [];
  const folded = foldName(name);
  const guesses: RoleGuess[] = [];
  for (const { role, names } of roles) {
    const certainty = names.includes(folded)
      ? 1
      : names.some((it) => it.length > 2 && hasWords(folded, it))
        ? 0.6
        : 0;
    if (certainty > 0 && fits(role, profile)) guesses.push({ role, certainty, by: 'name' });
  }
  const byValues = roleOfValues(profile);
  if (byValues && !guesses.some((it) => it.role === byValues.role)) guesses.push(byValues);
  return guesses.sort((a, b) => b.certainty - a.certainty);
}

function fits(role: ColumnRole, { kind }: ColumnProfile): boolean {
  const kinds = FITS[role];
  return !kinds || kinds.includes(kind);
}

function hasWords(name: string, words: string): boolean {
  return ` ${name} `.includes(` ${words} `);
}

function roleOfValues({ kind }: ColumnProfile): RoleGuess | undefined {
  if (kind === 'date' || kind === 'jalali-date') return { role: 'occurredAt', certainty: 0.4, by: 'values' };
  if (kind === 'email' || kind === 'phone') return { role: 'customer', certainty: 0.4, by: 'values' };
  if (kind === 'text') return { role: 'text', certainty: 0.3, by: 'values' };
  return undefined;
}
