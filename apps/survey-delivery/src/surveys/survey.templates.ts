/** The standard questions in both languages, with their standard scales, and the open question that follows each score. */
import type { Metric, Question, ScoreQuestion, Wording } from './survey.definition.js';

/** Templates by name; each is a score question of that metric plus the why question. */
export const templateNames = ['nps', 'csat', 'ces', 'psat'] as const;
export type TemplateName = (typeof templateNames)[number];

/** Ends of each metric's standard scale, inclusive. */
export const standardScale: Record<Metric, { min: number; max: number }> = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  psat: { min: 1, max: 5 },
  rating: { min: 1, max: 5 },
};

interface Standard {
  title: { en: (brand: string) => string; fa: (brand: string) => string };
  lowLabel: Wording;
  highLabel: Wording;
}

const satisfaction = {
  lowLabel: { en: 'Very dissatisfied', fa: 'بسیار ناراضی' },
  highLabel: { en: 'Very satisfied', fa: 'بسیار راضی' },
};

const standards: Record<TemplateName, Standard> = {
  nps: {
    title: {
      en: (brand) => `How likely are you to recommend ${brand} to a friend or colleague?`,
      fa: (brand) => `چقدر احتمال دارد ${brand} را به دوستان یا همکاران خود پیشنهاد کنید؟`,
    },
    lowLabel: { en: 'Not at all likely', fa: 'اصلاً احتمال ندارد' },
    highLabel: { en: 'Extremely likely', fa: 'بسیار محتمل است' },
  },
  csat: {
    title: {
      en: (brand) => `How satisfied were you with ${brand}?`,
      fa: (brand) => `از ${brand} چقدر راضی بودید؟`,
    },
    ...satisfaction,
  },
  ces: {
    title: {
      en: (brand) => `${brand} made it easy for me to handle my issue.`,
      fa: (brand) => `${brand} رسیدگی به مشکل مرا آسان کرد.`,
    },
    lowLabel: { en: 'Strongly disagree', fa: 'کاملاً مخالفم' },
    highLabel: { en: 'Strongly agree', fa: 'کاملاً موافقم' },
  },
  psat: {
    title: {
      en: (brand) => `How satisfied are you with ${brand}?`,
      fa: (brand) => `از ${brand} چقدر راضی هستید؟`,
    },
    ...satisfaction,
  },
};

const why: Question = {
  id: 'why',
  kind: 'text',
  title: { en: 'What is the main reason for your score?', fa: 'دلیل اصلی امتیازی که دادید چیست؟' },
  required: false,
};

/** What the ends of a metric's scale mean, where the metric has a standard; `rating` has none. */
export function standardLabels(metric: Metric): Pick<ScoreQuestion, 'lowLabel' | 'highLabel'> {
  if (metric === 'rating') return {};
  const { lowLabel, highLabel } = standards[metric];
  return { lowLabel, highLabel };
}

/**
 * The questions of a template. `brand` is what the score is about (company, service or feature); a language that
 * it lacks borrows the other's name, since names are mostly written alike.
 */
export function questionsOf(template: TemplateName, brand: Wording): Question[] {
  const { title, lowLabel, highLabel } = standards[template];
  const en = brand.en ?? brand.fa ?? '';
  const fa = brand.fa ?? brand.en ?? '';
  return [
    {
      id: template,
      kind: 'score',
      metric: template,
      ...standardScale[template],
      title: { en: title.en(en), fa: title.fa(fa) },
      lowLabel,
      highLabel,
      required: true,
    },
    why,
  ];
}
