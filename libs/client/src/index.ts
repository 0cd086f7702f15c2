/** A typed client of the hub's HTTP API. */
export { type HubAddress, vocClient, type VocClient } from './voc.client.js';
export { importEvents, type ImportEvent } from './import.events.js';
export type { components, operations, paths } from './api.types.js';
