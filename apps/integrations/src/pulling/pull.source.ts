/** What a connector is given of a source, and what is accepted from a connector. */
import { isDeepStrictEqual } from 'node:util';
import type { Cipher } from '@voc/service/basics';
import type { z } from 'zod';
import type { Connector, Cursor, Page, PullSide, SourceView } from '../connectors/connector.js';
import { connectorOf } from '../connectors/connectors.js';
import type { Source } from '../sources/source.entity.js';
import { PullFailed } from './pull.errors.js';

/** A connector makes cursors of what systems answer, which may be anything. */
const MAX_CURSOR_LENGTH = 16_384;

export interface PulledSource {
  pull: PullSide;
  view: SourceView & { credentials: Record<string, string> };
}

/** @throws PullFailed where its settings or credentials don't fit its connector any more. */
export function pulledSource(source: Source, cipher: Cipher): PulledSource {
  const connector = connectorOf(source.connector);
  if (!connector?.pull)
    throw new PullFailed(
      'unfit',
      `Sources of the kind ${source.connector} are not pulled by this version of the hub.`,
    );
  const { id: sourceId, workspaceId, system } = source;
  const settings = fitting(connector.settings, source.settings, 'The setting');
  const credentials = credentialsOf(source, connector, cipher);
  return { pull: connector.pull, view: { workspaceId, sourceId, system, settings, credentials } };
}

function credentialsOf(source: Source, connector: Connector, cipher: Cipher): Record<string, string> {
  if (!connector.credentials) return {};
  const stored = source.credentials
    ? cipher.decrypt(source.workspaceId, source.credentials).toString()
    : '{}';
  return fitting(connector.credentials, JSON.parse(stored), 'The credential') as Record<string, string>;
}

function fitting(schema: z.ZodObject, value: unknown, what: string): Record<string, unknown> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join('/') ?? '';
  throw new PullFailed('unfit', `${what} ${field} is missing or not valid any more. Enter it again.`);
}

/** The cursor as JSON. @throws PullFailed where it is too large to be kept. */
export function cursorText(cursor: Cursor): string | null {
  const text = cursor === null ? null : JSON.stringify(cursor);
  if (text !== null && text.length > MAX_CURSOR_LENGTH)
    throw new PullFailed(
      'unfit',
      'The system tells where its next page begins in a way that is too long to be kept.',
    );
  return text;
}

/** @throws PullFailed where a page that isn't the last leads to where it came from. */
export function expectProgress(page: Page, before: Cursor): void {
  if (!page.done && isDeepStrictEqual(page.cursor, before))
    throw new PullFailed(
      'unfit',
      'The system leads from a page to the same page again, so the pull was ended.',
    );
}
