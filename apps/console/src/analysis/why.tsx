/** "Why this?" at a text of an item: the explanation, asked for when it is opened. */
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import page from '../ui/page.module.css';
import { ErrorPanel, Skeleton } from '../ui/states.js';
import { analysisQuery } from './analysis.api.js';
import { Explanation } from './explanation.js';

export function Why({ text }: { text: string }) {
  const analysis = useQuery(analysisQuery(text, 'both'));
  if (analysis.isPending) return <Skeleton lines={4} />;
  if (analysis.isError) return <ErrorPanel error={analysis.error} retry={() => void analysis.refetch()} />;
  return (
    <>
      <p className={page.soft}>
        <Trans>
          As <bdi>{analysis.data.modelVersion}</bdi> judges today.
        </Trans>
      </p>
      <Explanation text={text} analysis={analysis.data} />
    </>
  );
}
