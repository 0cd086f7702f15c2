/** The list of all connectors; adding one is a line here. */
import { appStoreRss } from './app-store-rss.connector.js';
import { appStore } from './app-store.connector.js';
import { chatwoot } from './chatwoot.connector.js';
import type { Connector } from './connector.js';
import { formbricks } from './formbricks.connector.js';
import { genericJson } from './generic-json.connector.js';
import { googlePlay } from './google-play.connector.js';
import { hubspot } from './hubspot.connector.js';
import { intercom } from './intercom.connector.js';
import { jira } from './jira.connector.js';
import { salesforce } from './salesforce.connector.js';
import { zammad } from './zammad.connector.js';
import { zendesk } from './zendesk.connector.js';

export const connectors: readonly Connector[] = [
  appStore,
  appStoreRss,
  chatwoot,
  formbricks,
  genericJson,
  googlePlay,
  hubspot,
  intercom,
  jira,
  salesforce,
  zammad,
  zendesk,
];

/** @returns undefined for an id that no connector has. */
export function connectorOf(id: string): Connector | undefined {
  return connectors.find((it) => it.id === id);
}
