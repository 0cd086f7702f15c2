/** The invitation mail: subject, text part and HTML part in the contact's language; pure. */
import {
  inLanguage,
  type Language,
  type Question,
  type ScoreQuestion,
} from '../surveys/survey.definition.js';
import { mailWords, type MailWords } from './invitation-mail.words.js';
import { markup, type Markup } from '@voc/service/basics';

export interface InvitationMail {
  language: Language;
  /** The contact's name, where it is known. */
  name?: string;
  questions: readonly Question[];
  /** Address of the respond page with the personal token. */
  link: string;
  expiresAt: Date;
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** Most points of a scale that fit in one row of a mail on a phone. */
const MOST_POINTS = 11;

/**
 * Renders the mail. The points of the first question are links that only pre-select the answer on the page: mail
 * scanners open every link, so opening one must not record anything.
 */
export function renderInvitationMail(mail: InvitationMail): RenderedMail {
  const words = mailWords[mail.language];
  const [first] = mail.questions;
  const title = first === undefined ? words.open : inLanguage(first.title, mail.language);
  const personal = words.personal(words.date.format(mail.expiresAt));
  const scale = first?.kind === 'score' && first.max - first.min < MOST_POINTS ? first : undefined;
  return {
    subject: title.replace(/\s+/g, ' ').trim(),
    text: [words.greeting(mail.name), words.intro, title, mail.link, personal].join('\n\n') + '\n',
    html: page(
      mail,
      title,
      markup`<p style="margin:0 0 8px">${words.greeting(mail.name)}</p>
        <p style="margin:0 0 24px">${words.intro}</p>
        <h1 style="margin:0 0 16px;font-size:20px;line-height:1.5">${title}</h1>
        ${scale === undefined ? [] : points(scale, mail, words)} ${button(mail.link, words.open)}
        <p style="margin:24px 0 0;font-size:13px;color:#5b6470">${personal}</p>`,
    ),
  };
}

function page(mail: InvitationMail, title: string, content: Markup): string {
  const direction = mail.language === 'fa' ? 'rtl' : 'ltr';
  const align = mail.language === 'fa' ? 'right' : 'left';
  return markup`<!doctype html>
    <html lang="${mail.language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
      </head>
      <body dir="${direction}" style="margin:0;padding:0;background:#f3f4f6">
        <table role="presentation" width="100%" cellspacing="0" cellpadding="0" dir="${direction}">
          <tr>
            <td align="center" style="padding:24px 12px">
              <table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:600px;background:#ffffff;border-radius:12px">
                <tr>
                  <td dir="${direction}" align="${align}" style="padding:28px 24px;text-align:${align};font-family:Vazirmatn,Tahoma,'Segoe UI',Arial,sans-serif;font-size:16px;line-height:1.7;color:#1c2430">
                    ${content}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>`.source.replace(/\n\s+/g, '\n');
}

/** One cell for each point; the table's own direction puts the lowest on the side where reading starts. */
function points(question: ScoreQuestion, mail: InvitationMail, words: MailWords): Markup {
  const values = Array.from({ length: question.max - question.min + 1 }, (_, index) => question.min + index);
  const label = (wording: ScoreQuestion['lowLabel']) =>
    wording === undefined ? '' : inLanguage(wording, mail.language);
  const [start, end] = mail.language === 'fa' ? ['right', 'left'] : ['left', 'right'];
  return markup`<table role="presentation" width="100%" cellspacing="2" cellpadding="0" style="table-layout:fixed">
      <tr>
        ${values.map(
          (value) =>
            markup`<td align="center" style="border:1px solid #868f9b;border-radius:8px"><a href="${mail.link}?answer=${value}" style="display:block;padding:10px 0;font-size:16px;font-weight:bold;color:#0b57a4;text-decoration:none">${words.digits.format(value)}</a></td>`,
        )}
      </tr>
    </table>
    <table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="font-size:13px;color:#5b6470">
      <tr>
        <td align="${start}" style="padding:4px 2px">${label(question.lowLabel)}</td>
        <td align="${end}" style="padding:4px 2px">${label(question.highLabel)}</td>
      </tr>
    </table>
    <p style="margin:8px 0 20px;font-size:13px;color:#5b6470">${words.scaleHint}</p>`;
}

function button(link: string, label: string): Markup {
  return markup`<a href="${link}" style="display:inline-block;padding:10px 22px;border-radius:8px;background:#0b57a4;color:#ffffff;text-decoration:none;font-weight:bold">${label}</a>`;
}
