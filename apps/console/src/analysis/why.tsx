/** "Why this?" at a text of an item: the explanation, asked for when somebody opens it. */
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { analysisQuery } from './analysis.api.js';
import { Explanation } from './explanation.js';

export function Why({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const analysis = useQuery({ ...analysisQuery(text, 'both'), enabled: open });
  return (
    <div className={page.stack}>
      <div>
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Trans>Why this?</Trans>
        </Button>
      </div>
      {open && analysis.isPending && <Skeleton lines={4} />}
      {open && analysis.isError && (
        <ErrorPanel error={analysis.error} retry={() => void analysis.refetch()} />
      )}
      {open && analysis.data && (
        <>
          <p className={page.soft}>
            <Trans>
              As <bdi>{analysis.data.modelVersion}</bdi> judges today.
            </Trans>
          </p>
          <Explanation text={text} analysis={analysis.data} />
        </>
      )}
    </div>
  );
}
