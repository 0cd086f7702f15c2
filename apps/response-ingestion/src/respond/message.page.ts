/** Pages that hold one message in both languages, since nothing may be known of whoever opens them; pure. */
import { markup } from '@voc/service/basics';
import { renderShell } from './page.shell.js';
import { respondWords, type Language } from './respond.words.js';

export type MessageName = 'unknown' | 'expired' | 'notReady' | 'failed' | 'refused';

/** The message with that name, in `language` first, then in the other; `refresh` as in the shell. */
export function renderMessagePage(
  name: MessageName,
  language: Language,
  refresh?: { seconds: number; address: string },
): string {
  const order: Language[] = language === 'fa' ? ['fa', 'en'] : ['en', 'fa'];
  const headings = order.map((it) => respondWords[it][name].heading);
  return renderShell({
    language,
    title: headings.join(' · '),
    refresh,
    content: markup`<div class="message">${order.map(
      (it, index) => markup`<section lang="${it}" dir="${respondWords[it].direction}">
${index === 0 ? markup`<h1>${respondWords[it][name].heading}</h1>` : markup`<h2>${respondWords[it][name].heading}</h2>`}
<p>${respondWords[it][name].body}</p>
</section>
`,
    )}</div>`,
  });
}
