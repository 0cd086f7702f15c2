/** What goes to the language model and what doesn't, for whoever decides on it. */
import { Trans } from '@lingui/react/macro';
import page from '../ui/page.module.css';

export function WhatLeaves() {
  return (
    <p className={page.soft}>
      <Trans>
        Only customers’ texts and your question leave the hub, both masked, and only for the server that
        whoever runs the hub has named. Ids, names, scores, dates and agents’ words stay here. Masking finds
        nearly all personal data, not all.
      </Trans>
    </p>
  );
}
