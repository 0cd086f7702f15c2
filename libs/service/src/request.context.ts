/** What log lines of one request or one unit of work share; carried along asynchronously. */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestContext {
  requestId?: string;
  workspaceId?: string;
}

/** The context of the work that runs now; undefined outside of any. */
export const requestContext = new AsyncLocalStorage<RequestContext>();
