/** Checks what a source is told against its connector; pure. */
import { invalidRequest } from '@voc/service/basics';
import type { z } from 'zod';
import type { Connector } from '../connectors/connector.js';
import { notOfThisKind, problemsOf } from './source.errors.js';

/** As it was given, so that it can be read again; what the connector doesn't know is named. @throws ServiceError 400 */
export function settingsFor(
  connector: Connector,
  settings: Record<string, unknown>,
): Record<string, unknown> {
  return fitting(connector.settings, settings, '/settings');
}

/** @throws ServiceError 400 */
export function credentialsFor(
  connector: Connector,
  credentials: Record<string, unknown>,
): Record<string, unknown> {
  if (!connector.credentials) throw notOfThisKind('/credentials', 'this connector needs none');
  return fitting(connector.credentials, credentials, '/credentials');
}

/** When it is pulled: as asked, or as its connector says once it has what it needs. @throws ServiceError 400 */
export function pullMinutesFor(
  connector: Connector,
  asked: number | null | undefined,
  hasCredentials: boolean,
): number | null {
  const ready = hasCredentials || !connector.credentials;
  if (typeof asked === 'number') {
    if (!connector.pull) throw notOfThisKind('/pullMinutes', 'this connector can not be pulled');
    if (!ready) throw notOfThisKind('/credentials', 'are needed for pulling');
    return asked;
  }
  return asked === null || !connector.pull || !ready ? null : connector.pull.everyMinutes;
}

/** @throws ServiceError 400 where the secret is none that its signatures are made with. */
export function secretFor(connector: Connector, secret: string): string {
  const { signature } = connector.webhook ?? {};
  if (!signature) throw notOfThisKind('/secret', 'this connector takes no deliveries');
  if (signature.kind === 'standard-webhooks' && !/^(whsec_)?[A-Za-z0-9+/]{16,}={0,2}$/.test(secret))
    throw notOfThisKind('/secret', 'must be whsec_ and Base64, as Standard Webhooks have it');
  if (signature.kind === 'address' && !/^[A-Za-z0-9_-]{32,}$/.test(secret))
    throw notOfThisKind(
      '/secret',
      'is a part of the address: at least 32 of letters, digits, dash and underscore',
    );
  return secret;
}

function fitting(schema: z.ZodObject, value: Record<string, unknown>, root: string): Record<string, unknown> {
  const read = schema.strict().safeParse(value);
  if (!read.success) throw invalidRequest(problemsOf(read.error, root));
  return value;
}
