/** Google Play: reviews of the last week by the developer API; older ones come as its monthly files. */
import { z } from 'zod';
import type { Connector, PullSide, SourceHttp } from './connector.js';
import { reviewOf } from './google-play.mapping.js';
import { checked, mapNamed } from './mapped.checks.js';
import { maybe } from './mapped.values.js';
import { readPage } from './page.reading.js';
import { privateKey, signedToken } from './signed.token.js';

const SCOPE = 'https://www.googleapis.com/auth/androidpublisher';
const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const TOKEN_SECONDS = 600;

const settings = z.object({
  packageName: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)+$/)
    .max(200)
    .describe('Package name of the app, for example com.acme.shop'),
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .default('https://androidpublisher.googleapis.com')
    .describe('Address of the API; changed only where a proxy stands before it'),
});

/** Named as in the key file of a service account. */
const credentials = z.object({
  client_email: z.email().describe('`client_email` of the key file of the service account'),
  private_key: privateKey('rsa').describe('`private_key` of the key file'),
  token_uri: z
    .url({ protocol: /^https?$/ })
    .default('https://oauth2.googleapis.com/token')
    .describe('`token_uri` of the key file'),
});

const cursorSchema = z.object({ token: maybe(z.string()) });
const tokenAnswer = z.object({ access_token: z.string().min(1).max(10_000) });
const reviewsPage = z.object({
  // An app without reviews this week has no such member.
  reviews: z.array(z.unknown()).default([]),
  tokenPagination: z.object({ nextPageToken: z.string().nullish() }).nullish(),
});

const page: PullSide['page'] = async (http, cursor, source) => {
  const { packageName, baseUrl } = settings.parse(source.settings);
  const { token } = cursorSchema.parse(cursor ?? {});
  const authorization = await authorize(http, credentials.parse(source.credentials), source.now);
  const query = new URLSearchParams({ maxResults: '100', ...(token !== undefined && { token }) });
  const url = `${baseUrl.replace(/\/+$/, '')}/androidpublisher/v3/applications/${packageName}/reviews?${query}`;
  const answer = await http.get(url, {
    headers: { authorization },
    accept: token === undefined ? [] : [400],
  });
  // A token of pages lives for a while only; the feed is short, and the next pull reads it whole.
  if (answer.status === 400) return { records: [], cursor: null, done: true };
  const { reviews, tokenPagination } = readPage(reviewsPage, answer, 'the reviews');
  const next = tokenPagination?.nextPageToken;
  return {
    records: reviews.map((review) => ({ review })),
    // The API has the last week only and no order to go on from: each pull reads it whole.
    cursor: next ? { token: next } : null,
    done: !next,
  };
};

const map: PullSide['map'] = ({ body }, source) => {
  const { packageName } = settings.parse(source.settings);
  return mapNamed(body, { review: (it) => checked([reviewOf(it, packageName)], it) });
};

async function authorize(
  http: SourceHttp,
  account: z.output<typeof credentials>,
  now: Date,
): Promise<string> {
  const iat = Math.floor(now.getTime() / 1_000);
  const { client_email: iss, private_key: key, token_uri: aud } = account;
  const assertion = signedToken({ iss, scope: SCOPE, aud, iat, exp: iat + TOKEN_SECONDS }, key);
  const answer = await http.post(aud, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: GRANT, assertion }).toString(),
  });
  return `Bearer ${readPage(tokenAnswer, answer, 'the access token').access_token}`;
}

export const googlePlay: Connector = {
  id: 'google-play',
  title: { en: 'Google Play reviews', fa: 'نظرهای گوگل‌پلی' },
  settings,
  credentials,
  pull: { everyMinutes: 60, requestsPerMinute: 60, page, map },
};
