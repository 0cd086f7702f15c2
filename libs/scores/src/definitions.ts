/** What each score means: its scale, its formula in words, and a version that changes with the formula. */
import type { Scale } from './histogram.js';

export type Metric = 'nps' | 'csat' | 'ces' | 'psat' | 'rating';

export interface MetricDefinition {
  id: Metric;
  /** Grows when the same answers would give another figure. */
  version: number;
  scale: Scale;
  /** Unit of the headline: points from -100 to 100, per cent, or a point of the answer scale. */
  unit: 'points' | 'percent' | 'scale';
  formula: { en: string; fa: string };
}

export const definitions: Readonly<Record<Metric, MetricDefinition>> = {
  nps: {
    id: 'nps',
    version: 1,
    scale: { min: 0, max: 10 },
    unit: 'points',
    formula: {
      en: 'Share of promoters (9–10) minus share of detractors (0–6), times 100; 95 % adjusted-Wald interval.',
      fa: 'درصد مروجان (۹ و ۱۰) منهای درصد بدگویان (۰ تا ۶)؛ بازهٔ ۹۵٪ به روش والد تعدیل‌شده.',
    },
  },
  csat: {
    id: 'csat',
    version: 1,
    scale: { min: 1, max: 5 },
    unit: 'percent',
    formula: {
      en: 'Share of answers of 4 or 5 on the scale of 5 (other scales carried over to it), in per cent; 95 % Wilson interval.',
      fa: 'درصد پاسخ‌های ۴ و ۵ در مقیاس پنج‌درجه‌ای (مقیاس‌های دیگر به آن برده می‌شوند)؛ بازهٔ ۹۵٪ ویلسون.',
    },
  },
  ces: {
    id: 'ces',
    version: 1,
    scale: { min: 1, max: 7 },
    unit: 'scale',
    formula: {
      en: 'Mean of the answers (1 = strongly disagree that it was easy, 7 = strongly agree); 95 % t interval.',
      fa: 'میانگین پاسخ‌ها (۱ = کاملاً مخالف آسان بودن، ۷ = کاملاً موافق)؛ بازهٔ ۹۵٪ تی استیودنت.',
    },
  },
  psat: {
    id: 'psat',
    version: 1,
    scale: { min: 1, max: 5 },
    unit: 'percent',
    formula: {
      en: 'Share of answers about the product of 4 or 5 on the scale of 5 (other scales carried over to it), in per cent; 95 % Wilson interval.',
      fa: 'درصد پاسخ‌های ۴ و ۵ دربارهٔ محصول در مقیاس پنج‌درجه‌ای (مقیاس‌های دیگر به آن برده می‌شوند)؛ بازهٔ ۹۵٪ ویلسون.',
    },
  },
  rating: {
    id: 'rating',
    version: 1,
    scale: { min: 1, max: 5 },
    unit: 'scale',
    formula: {
      en: 'Mean of the stars given; 95 % t interval.',
      fa: 'میانگین ستاره‌ها؛ بازهٔ ۹۵٪ تی استیودنت.',
    },
  },
};
