/** The way on at the end of a list that comes in pages. */
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './button.js';

/** As TanStack Query's infinite queries have it. */
interface PagedList {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** Nothing once the list is at its end; `children` name what follows where it isn't just more of the same. */
export function ShowMore({ list, children }: { list: PagedList; children?: ReactNode }) {
  if (!list.hasNextPage) return null;
  return (
    <div>
      <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {children ?? <Trans>Show more</Trans>}
      </Button>
    </div>
  );
}
