/** Mends kafkajs's request queue, which turns the event loop a thousand times a second for each idle connection. */
import { createRequire } from 'node:module';

interface RequestQueue {
  pending: unknown[];
  throttledUntil: number;
  scheduleCheckPendingRequests(): void;
}

// A part of kafkajs that it doesn't export by name; its package restricts no paths.
const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
  prototype: RequestQueue;
};
const { scheduleCheckPendingRequests: schedule } = prototype;

/**
 * A check sets the timer of the next one, in the past where the broker throttles nothing, so that Node takes a
 * millisecond instead. There is something to check only where requests wait or the broker throttles.
 */
prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
  if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
};
