/** The page a person gets in place of a problem document where the gateway itself must answer for a public page. */
import { markup, pathOf, PROBLEM_TYPE } from '@voc/service';
import type { FastifyInstance } from 'fastify';

/** Where people come without the console, by a link in an invitation. */
const PAGES = '/r/';
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

const page = markup`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Please try again · دوباره امتحان کنید</title>
<style>
body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem; }
section + section { margin-block-start: 2.5rem; }
</style>
</head>
<body>
<main>
<section>
<h1>We can’t show this page right now</h1>
<p>Please try again in a minute. If you have just sent an answer, go back and send it again.</p>
</section>
<section lang="fa" dir="rtl">
<h2>این صفحه را اکنون نمی‌توانیم نشان دهیم</h2>
<p>لطفاً یک دقیقهٔ دیگر دوباره امتحان کنید. اگر همین حالا پاسخی فرستاده‌اید، برگردید و آن را دوباره بفرستید.</p>
</section>
</main>
</body>
</html>
`.source;

/** Status and headers such as `Retry-After` stay as they are; programs go on getting the problem document. */
export function useAwayPage(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const problem = String(reply.getHeader('content-type') ?? '').startsWith(PROBLEM_TYPE);
    const byPerson = (request.headers.accept ?? '').includes('text/html');
    if (!problem || !byPerson || !pathOf(request.url).startsWith(PAGES)) return payload;
    void reply.removeHeader('content-length');
    void reply
      .type('text/html; charset=utf-8')
      .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-store' });
    return page;
  });
}
