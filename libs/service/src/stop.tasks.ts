/** What a process does last before it ends, such as sending the traces that still wait. */

/** Run once, after the service itself has stopped; a failing one doesn't keep the others from running. */
export const stopTasks = new Set<() => Promise<void>>();
