/** Makes a complete survey of what a person gave: template or questions, standard scales and defaults; pure. */
import type { FieldProblem } from '@voc/service/basics';
import type { Condition, Fatigue, Question, Trigger, Wording } from './survey.definition.js';
import type { CreateSurveyDto, QuestionDto, WordingDto } from './survey.dto.js';
import { questionsOf, standardLabels, standardScale } from './survey.templates.js';
import type { TriggerDto } from './trigger.dto.js';

/** Most points that one row of the page and of the mail can show. */
const MOST_POINTS = 11;
const GLOBAL_DAYS = 7;
/** An NPS asks about the whole relationship, which does not change from week to week. */
const RELATIONAL_DAYS = 90;
const TRANSACTIONAL_DAYS = 30;
const EXPIRES_AFTER_DAYS = 30;

export interface SurveyDraft {
  name: string;
  questions: Question[];
  thanks: Wording | null;
  trigger: Trigger | null;
  fatigue: Fatigue;
  expiresAfterDays: number;
}

/** The complete draft, and everything that is wrong with it; the draft is usable only where nothing is. */
export function draftSurvey(dto: CreateSurveyDto): { draft: SurveyDraft; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const complain = (pointer: string, detail: string) => void problems.push({ pointer, detail });
  const questions = draftQuestions(dto, complain);
  if (dto.thanks !== undefined) checkWording(dto.thanks, '/thanks', complain);
  const name = dto.name ?? nameOf(dto);
  if (name === undefined) complain('/name', 'is needed where no template is used');
  const trigger = dto.trigger === undefined ? null : draftTrigger(dto.trigger, complain);
  const relational = questions.some((question) => question.kind === 'score' && question.metric === 'nps');
  const draft = {
    name: name ?? '',
    questions,
    thanks: dto.thanks ?? null,
    trigger,
    fatigue: {
      globalDays: dto.fatigue?.globalDays ?? GLOBAL_DAYS,
      surveyDays: dto.fatigue?.surveyDays ?? (relational ? RELATIONAL_DAYS : TRANSACTIONAL_DAYS),
    },
    expiresAfterDays: dto.expiresAfterDays ?? EXPIRES_AFTER_DAYS,
  };
  return { draft, problems };
}

type Complain = (pointer: string, detail: string) => void;

function draftQuestions(dto: CreateSurveyDto, complain: Complain): Question[] {
  if ((dto.template === undefined) === (dto.questions === undefined)) {
    complain('/questions', 'give either a template or questions');
    return [];
  }
  if (dto.template !== undefined) {
    if (dto.brand === undefined) complain('/brand', 'is needed by the template');
    else checkWording(dto.brand, '/brand', complain);
    return questionsOf(dto.template, dto.brand ?? {});
  }
  const used = new Set<string>();
  return (dto.questions ?? []).map((question, index) => {
    const pointer = `/questions/${index}`;
    checkWording(question.title, `${pointer}/title`, complain);
    const id =
      question.id ?? freeName(question.kind === 'score' ? (question.metric ?? 'score') : 'why', used);
    if (used.has(id)) complain(`${pointer}/id`, 'is used by another question');
    used.add(id);
    return draftQuestion(question, id, pointer, complain);
  });
}

function draftQuestion(dto: QuestionDto, id: string, pointer: string, complain: Complain): Question {
  if (dto.kind === 'text') return { id, kind: 'text', title: dto.title, required: dto.required ?? false };
  const metric = dto.metric ?? 'rating';
  if (dto.metric === undefined) complain(`${pointer}/metric`, 'is needed by a score');
  const standard = standardScale[metric];
  const { min = standard.min, max = standard.max } = dto;
  if (metric !== 'rating' && (min !== standard.min || max !== standard.max)) {
    complain(pointer, `has the standard scale ${standard.min} to ${standard.max}; a rating may have another`);
  } else if (max <= min || max - min >= MOST_POINTS)
    complain(pointer, `must have 2 to ${MOST_POINTS} points`);
  const labels = standardLabels(metric);
  const lowLabel = dto.lowLabel ?? labels.lowLabel;
  const highLabel = dto.highLabel ?? labels.highLabel;
  if (dto.lowLabel !== undefined) checkWording(dto.lowLabel, `${pointer}/lowLabel`, complain);
  if (dto.highLabel !== undefined) checkWording(dto.highLabel, `${pointer}/highLabel`, complain);
  return {
    id,
    kind: 'score',
    metric,
    min,
    max,
    title: dto.title,
    lowLabel,
    highLabel,
    required: dto.required ?? true,
  };
}

function draftTrigger(dto: TriggerDto, complain: Complain): Trigger {
  for (const [index, condition] of (dto.conditions ?? []).entries()) {
    if (!isUsable(condition)) {
      complain(
        `/trigger/conditions/${index}/value`,
        'must be a text, number or boolean; a list of them only for `in`',
      );
    }
  }
  return {
    eventType: dto.eventType,
    conditions: dto.conditions ?? [],
    delaySeconds: dto.delaySeconds ?? 0,
    channel: dto.channel ?? 'email',
    sampling: dto.sampling ?? 1,
    ...(dto.maxEventAgeHours === undefined ? {} : { maxEventAgeHours: dto.maxEventAgeHours }),
  };
}

function isUsable({ operator, value }: Condition): boolean {
  if (Array.isArray(value) !== (operator === 'in')) return false;
  return [value].flat().every((it) => ['string', 'number', 'boolean'].includes(typeof it));
}

function checkWording(wording: WordingDto, pointer: string, complain: Complain): void {
  if (wording.en === undefined && wording.fa === undefined) complain(pointer, 'must have en or fa');
}

function nameOf({ template, brand }: CreateSurveyDto): string | undefined {
  if (template === undefined) return undefined;
  return [template.toUpperCase(), brand?.en ?? brand?.fa]
    .filter((it) => it !== undefined)
    .join(' · ')
    .slice(0, 200);
}

function freeName(base: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!used.has(name)) return name;
  }
}
