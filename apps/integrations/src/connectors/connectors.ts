/** The list of all connectors; adding one is a line here. */
import type { Connector } from './connector.js';

export const connectors: readonly Connector[] = [];

/** @returns undefined for an id that no connector has. */
export function connectorOf(id: string): Connector | undefined {
  return connectors.find((it) => it.id === id);
}
