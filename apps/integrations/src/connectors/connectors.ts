/** The list of all connectors; adding one is a line here. */
import { chatwoot } from './chatwoot.connector.js';
import type { Connector } from './connector.js';
import { genericJson } from './generic-json.connector.js';
import { jira } from './jira.connector.js';

export const connectors: readonly Connector[] = [chatwoot, genericJson, jira];

/** @returns undefined for an id that no connector has. */
export function connectorOf(id: string): Connector | undefined {
  return connectors.find((it) => it.id === id);
}
