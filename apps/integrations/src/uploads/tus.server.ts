/** The library of the tus protocol, set up for the uploads of one workspace. */
import { type Locker, Server } from '@tus/server';
import { v7 } from 'uuid';
import { TusStore, type TusStoreParts } from './tus.store.js';

export const UPLOADS_PATH = '/api/v1/uploads';

/** Two requests that write to one upload are kept apart by the database, across processes. */
const noLocks: Locker = { newLock: () => ({ lock: async () => undefined, unlock: async () => undefined }) };

/** One per request, because a store of the library isn't told who calls. */
export function tusServer(
  parts: TusStoreParts,
  workspaceId: string,
  {
    maxBytes,
    onFinish,
    onError,
  }: { maxBytes: number; onFinish: () => void; onError: (error: unknown) => void },
): Server {
  return new Server({
    path: UPLOADS_PATH,
    relativeLocation: true,
    datastore: new TusStore(parts, workspaceId),
    locker: noLocks,
    maxSize: maxBytes,
    namingFunction: () => v7(),
    disableTerminationForFinishedUploads: true,
    allowedOrigins: () => false,
    onUploadFinish: async () => {
      onFinish();
      return {};
    },
    onResponseError: (_request, error) => {
      onError(error);
      return undefined;
    },
  });
}
