/** The state of a source in a word. */
import { Trans } from '@lingui/react/macro';
import { Tag } from '../ui/tag.js';
import type { Source } from './sources.api.js';

export function SourceState({ source }: { source: Source }) {
  switch (source.state) {
    case 'active':
      return (
        <Tag tone="positive">
          <Trans>Connected</Trans>
        </Tag>
      );
    case 'paused':
      return (
        <Tag>
          <Trans>Paused</Trans>
        </Tag>
      );
    case 'failing':
      return (
        <Tag tone="negative">
          <Trans>Failing</Trans>
        </Tag>
      );
  }
}
