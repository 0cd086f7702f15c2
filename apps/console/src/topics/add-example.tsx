/** Says of a text at hand whether it belongs to a topic, by one press. */
import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { Button } from '../ui/button.js';
import { ErrorPanel } from '../ui/states.js';
import { addExample, examplesQuery, taxonomyQuery } from './topics.api.js';

export function AddExample({
  topic,
  example,
}: {
  topic: string;
  example: { text: string; feedbackId: string };
}) {
  const queryClient = useQueryClient();
  const add = useMutation({
    mutationFn: (belongs: boolean) => addExample(topic, { ...example, belongs }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: taxonomyQuery.queryKey });
      void queryClient.invalidateQueries({ queryKey: examplesQuery(topic).queryKey });
    },
  });
  const said = add.isSuccess ? add.variables : undefined;
  return (
    <>
      <Button
        look="quiet"
        aria-pressed={said === true}
        disabled={add.isPending}
        onClick={() => add.mutate(true)}
      >
        <ThumbsUp aria-hidden="true" />
        <Trans>Belongs</Trans>
      </Button>
      <Button
        look="quiet"
        aria-pressed={said === false}
        disabled={add.isPending}
        onClick={() => add.mutate(false)}
      >
        <ThumbsDown aria-hidden="true" />
        <Trans>Doesn't</Trans>
      </Button>
      <span role="status">{add.isSuccess && <Trans>Kept as an example.</Trans>}</span>
      {add.isError && <ErrorPanel error={add.error} />}
    </>
  );
}
