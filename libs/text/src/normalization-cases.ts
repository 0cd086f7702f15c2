/** Texts with both of their normal forms, for the tests of everything that normalises: this library and the search index. */
export interface NormalizationCase {
  input: string;
  joined: string;
  split: string;
}

const same = (input: string, normal: string): NormalizationCase => ({ input, joined: normal, split: normal });

export const normalizationCases: readonly NormalizationCase[] = [
  { input: 'اپلیکیشن کار نمی\u200cکند', joined: 'اپلیکیشن کار نمیکند', split: 'اپلیکیشن کار نمی کند' },
  { input: 'شركت\u200cهاي ايراني', joined: 'شرکتهای ایرانی', split: 'شرکت های ایرانی' },
  { input: 'می\u00acخواهم', joined: 'میخواهم', split: 'می خواهم' },
  { input: 'کتاب\u200bها', joined: 'کتابها', split: 'کتاب ها' },
  same('علی رفت', 'علی رفت'),
  same('علي رفت', 'علی رفت'),
  same('على رفت', 'علی رفت'),
  same('كيفيت', 'کیفیت'),
  same('خانۀ ما', 'خانه ما'),
  same('خانه\u0654 ما', 'خانه ما'),
  same('فائدة', 'فائده'),
  same('آدرس', 'ادرس'),
  same('ا\u0653درس', 'ادرس'),
  same('أحمد و إيمان', 'احمد و ایمان'),
  same('ٱلله', 'الله'),
  same('مسئول مؤثر', 'مسئول مؤثر'),
  same('مسي\u0654ول مو\u0654ثر', 'مسئول مؤثر'),
  same('مسی\u0654ول', 'مسئول'),
  same('خیلـــــی', 'خیلی'),
  same('مُحَمَّد', 'محمد'),
  same('\ufeffسلام\u200f\u202b!\u202c', 'سلام!'),
  same('\u2067۵ ستاره\u2069', '5 ستاره'),
  same('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩', '0123456789 0123456789'),
  same('cafe\u0301', 'café'),
  same('Great app 👍🏽, 10/10', 'Great app 👍🏽, 10/10'),
  same('', ''),
];
