/** The respond page: the survey as a form that works without scripts, and the thank-you page; pure. */
import type { SurveyPublished } from '@voc/contracts';
import { MAX_ANSWER_LENGTH, type Answer, type AnswerProblem, type Question } from './answer.reading.js';
import { markup, type Markup } from '@voc/service/basics';
import { renderShell } from './page.shell.js';
import { respondWords, type Language, type RespondWords } from './respond.words.js';

export interface RespondPage {
  language: Language;
  /** Path of the personal link, for example `/r/<token>`. */
  path: string;
  survey: SurveyPublished;
  expiresAt: string;
  /** What to show as filled in: stored answers, those just refused, or the point chosen in the mail. */
  answers: readonly Answer[];
  /** Whether this invitation was answered before. */
  answered: boolean;
  problems: readonly AnswerProblem[];
}

/** The form; the point that was chosen in the mail is only pre-selected. */
export function renderRespondPage(page: RespondPage): string {
  const words = respondWords[page.language];
  const until = words.date.format(new Date(page.expiresAt));
  const preselected = page.answered ? undefined : page.answers[0]?.value;
  return renderShell({
    language: page.language,
    title: words.heading,
    switchTo: addressOf(page.path, page.language === 'fa' ? 'en' : 'fa', preselected),
    content: markup`<h1>${words.heading}</h1>
${page.answered ? markup`<p class="note">${words.editing(until)}</p>` : []}
${problemSummary(page, words)}
<form method="post" action="${addressOf(page.path, page.language)}">
${page.survey.questions.map((question, index) => field(question, index, page))}
<p class="actions"><button type="submit">${words.send}</button></p>
<p class="status" role="status" data-answered="${String(page.answered)}" data-sending="${words.sending}" data-waiting="${words.waiting}"></p>
</form>`,
  });
}

/** The page after an answer was saved, with the way to change it. */
export function renderThanksPage(
  page: Pick<RespondPage, 'language' | 'path' | 'survey' | 'expiresAt'>,
): string {
  const words = respondWords[page.language];
  const { thanks } = page.survey;
  const body =
    thanks === undefined ? words.thanks : (thanks[page.language] ?? thanks.en ?? thanks.fa ?? words.thanks);
  return renderShell({
    language: page.language,
    title: words.thanksHeading,
    switchTo: `${addressOf(page.path, page.language === 'fa' ? 'en' : 'fa')}&saved=1`,
    content: markup`<div class="message"><svg class="tick" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true"><circle cx="24" cy="24" r="22"/><path d="M14 25l7 7 14-15"/></svg>
<h1>${words.thanksHeading}</h1>
<p dir="auto">${body}</p>
<p class="note">${words.changeable(words.date.format(new Date(page.expiresAt)))} <a href="${addressOf(page.path, page.language)}">${words.change}</a></p></div>`,
  });
}

function addressOf(path: string, language: Language, answer?: number | string): string {
  return `${path}?lang=${language}${typeof answer === 'number' ? `&answer=${answer}` : ''}`;
}

function field(question: Question, index: number, page: RespondPage): Markup {
  return question.kind === 'score' ? scoreField(question, index, page) : textField(question, index, page);
}

function scoreField(
  question: Extract<Question, { kind: 'score' }>,
  index: number,
  page: RespondPage,
): Markup {
  const words = respondWords[page.language];
  const given = answerTo(question, page);
  const values = Array.from(
    { length: question.max - question.min + 1 },
    (_, offset) => question.min + offset,
  );
  const problem = problemOf(question, page, words);
  const described = [`ends-${index}`, ...(problem === undefined ? [] : [`problem-${index}`])].join(' ');
  return markup`<fieldset class="question" aria-describedby="${described}">
<legend dir="auto">${titleOf(question, page)}${optionalMark(question, words)}</legend>
${problemLine(problem, index)}
<div class="scale" data-points="${values.length}">
${values.map(
  (
    value,
  ) => markup`<label><input type="radio" name="${question.id}" value="${value}"${flag('checked', value === given)}${flag('required', question.required)}><span>${words.digits.format(value)}</span></label>
`,
)}</div>
<p class="ends" id="ends-${index}"><span>${labelOf(question.lowLabel, page)}</span><span>${labelOf(question.highLabel, page)}</span></p>
</fieldset>`;
}

function textField(question: Extract<Question, { kind: 'text' }>, index: number, page: RespondPage): Markup {
  const words = respondWords[page.language];
  const problem = problemOf(question, page, words);
  const describedBy =
    problem === undefined ? [] : markup` aria-describedby="problem-${index}" aria-invalid="true"`;
  return markup`<div class="question">
<label class="title" for="field-${index}" dir="auto">${titleOf(question, page)}${optionalMark(question, words)}</label>
${problemLine(problem, index)}
<textarea id="field-${index}" name="${question.id}" rows="4" dir="auto" maxlength="${MAX_ANSWER_LENGTH}"${flag('required', question.required)}${describedBy}>
${answerTo(question, page) ?? ''}</textarea>
</div>`;
}

function problemSummary({ problems }: RespondPage, words: RespondWords): Markup | Markup[] {
  if (problems.length === 0) return [];
  const general = problems.filter((problem) => problem.questionId === undefined);
  return markup`<div class="problems" role="alert"><p>${words.problemHeading}</p>
${general.map((problem) => markup`<p>${words.problems[problem.code]}</p>`)}</div>`;
}

function problemOf(question: Question, { problems }: RespondPage, words: RespondWords): string | undefined {
  const problem = problems.find((it) => it.questionId === question.id);
  return problem === undefined ? undefined : words.problems[problem.code];
}

function problemLine(problem: string | undefined, index: number): Markup | Markup[] {
  return problem === undefined ? [] : markup`<p class="problem" id="problem-${index}">${problem}</p>`;
}

function optionalMark(question: Question, words: RespondWords): Markup | Markup[] {
  return question.required ? [] : markup` <span class="optional">(${words.optional})</span>`;
}

function titleOf(question: Question, page: RespondPage): string {
  return labelOf(question.title, page);
}

function labelOf(wording: Question['title'] | undefined, { language }: RespondPage): string {
  return wording?.[language] ?? wording?.en ?? wording?.fa ?? '';
}

function answerTo(question: Question, { answers }: RespondPage): Answer['value'] | undefined {
  return answers.find((answer) => answer.questionId === question.id)?.value;
}

function flag(name: 'checked' | 'required', on: boolean): Markup | Markup[] {
  return on ? markup` ${name}` : [];
}
