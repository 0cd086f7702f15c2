/** Names of pages and of their groups in the menu, in the reader's language. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { GroupName, PagePath } from './pages.js';

export const groupNames: Record<GroupName, MessageDescriptor> = {
  search: msg`Search`,
  scores: msg`Scores`,
  themes: msg`Themes`,
  analysis: msg`Analysis`,
  customers: msg`Customers`,
  surveys: msg`Surveys`,
  connections: msg`Connections`,
};

export const pageNames: Record<PagePath, MessageDescriptor> = {
  '/': msg`Search`,
  '/scores': msg`Scores`,
  '/themes': msg`Themes`,
  '/analysis': msg`Texts and models`,
  '/topics': msg`Topics`,
  '/corrections': msg`Corrections`,
  '/reanalyses': msg`Re-analyses`,
  '/language-model': msg`Language model`,
  '/originals': msg`Unmasked texts`,
  '/customers': msg`Customers`,
  '/accounts': msg`Accounts`,
  '/event-types': msg`Events`,
  '/surveys': msg`Surveys`,
  '/mailbox': msg`Mailbox`,
  '/sources': msg`Sources`,
  '/imports': msg`Imports`,
  '/quarantine': msg`Quarantine`,
  '/webhooks': msg`Webhooks`,
};
