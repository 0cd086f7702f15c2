/** Requests as the gateway would pass them on. */
import { type Identity, IDENTITY_HEADER, signIdentity } from '@voc/service';

/** The secret of services that a test starts. */
export const TEST_SECRET = 'a secret that only the tests of this project know';

/** Header of a request by a person of `workspaceId`; `scopes` is `admin` unless given. */
export function identityHeader(
  workspaceId: string,
  scopes: readonly string[] = ['admin'],
  actor: Identity['actor'] = { kind: 'person', id: '33333333-3333-4333-8333-333333333333' },
): Record<string, string> {
  return { [IDENTITY_HEADER]: signIdentity({ workspaceId, actor, scopes }, TEST_SECRET) };
}
