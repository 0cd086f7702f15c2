/** The frame of every public page: language, direction, styles; no part of it comes from another host. */
import { markup, type Markup } from '@voc/service/basics';
import { respondWords, type Language } from './respond.words.js';

export interface Shell {
  language: Language;
  title: string;
  content: Markup;
  /** Address of the same page in the other language. */
  switchTo?: string;
  /** Address to load after `seconds`, for pages that only ask for patience. */
  refresh?: { seconds: number; address: string };
}

/** What a page may load and where its form may go: only this host, and nothing inline. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The whole document. */
export function renderShell({ language, title, content, switchTo, refresh }: Shell): string {
  const words = respondWords[language];
  const other: Language = language === 'fa' ? 'en' : 'fa';
  return markup`<!doctype html>
<html lang="${language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
${refresh === undefined ? [] : markup`<meta http-equiv="refresh" content="${refresh.seconds};url=${refresh.address}">`}
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/r/assets/respond.css">
<script type="module" src="/r/assets/respond.js"></script>
</head>
<body>
${switchTo === undefined ? [] : markup`<nav><a href="${switchTo}" lang="${other}" hreflang="${other}" dir="auto">${words.otherLanguage}</a></nav>`}
<main>
${content}
</main>
</body>
</html>
`.source;
}
