/** The pages that the menu leads to, by groups: the bar shows the groups, a second row the pages of the one that is open. */

export const groups = [
  { name: 'search', pages: ['/'] },
  { name: 'scores', pages: ['/scores'] },
  { name: 'themes', pages: ['/themes'] },
  {
    name: 'analysis',
    pages: ['/analysis', '/topics', '/corrections', '/reanalyses', '/language-model', '/originals'],
  },
  { name: 'customers', pages: ['/customers', '/accounts', '/event-types'] },
  { name: 'surveys', pages: ['/surveys', '/mailbox'] },
  { name: 'connections', pages: ['/sources', '/imports', '/quarantine', '/webhooks'] },
] as const;

type Group = (typeof groups)[number];
export type GroupName = Group['name'];
export type PagePath = Group['pages'][number];

/** The group that a page is in, by its address; a source is in the group of sources. */
export const groupAt = (pathname: string): Group | undefined =>
  groups.find(({ pages }) => pages.some((it) => pathname === it || pathname.startsWith(`${it}/`)));
