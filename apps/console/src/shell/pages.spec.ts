/** Which group of pages an address belongs to. */
import { groupAt } from './pages.js';

const firstAt = (pathname: string) => groupAt(pathname)?.pages[0];

describe('groupAt', () => {
  it('finds the group of a page and of what is below it', () => {
    expect(['/', '/reanalyses', '/accounts/7', '/imports'].map(firstAt)).toEqual([
      '/',
      '/analysis',
      '/customers',
      '/sources',
    ]);
  });

  it('has none for what is in no menu', () => {
    expect(['/feedback/7', '/themes-of-others'].map(firstAt)).toEqual([undefined, undefined]);
  });
});
