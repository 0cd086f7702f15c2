/** The state of an import in a word. */
import { Trans } from '@lingui/react/macro';
import { Tag } from '../ui/tag.js';
import type { ImportRun } from './imports.api.js';

export function StateTag({ run }: { run: ImportRun }) {
  switch (run.state) {
    case 'queued':
      return (
        <Tag>
          <Trans>Waiting</Trans>
        </Tag>
      );
    case 'running':
      return (
        <Tag tone="mixed">
          <Trans>Running</Trans>
        </Tag>
      );
    case 'paused':
      return (
        <Tag>
          <Trans>Paused</Trans>
        </Tag>
      );
    case 'cancelled':
      return (
        <Tag tone="negative">
          <Trans>Ended early</Trans>
        </Tag>
      );
    case 'failed':
      return (
        <Tag tone="negative">
          <Trans>Failed</Trans>
        </Tag>
      );
    case 'completed':
      return (
        <Tag tone="positive">
          <Trans>Done</Trans>
        </Tag>
      );
  }
}
