/** Corrects an item, or takes that back, and looks at the item again until it shows it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Feedback } from '../feedback/feedback.types.js';
import { saysSo } from './correction.judgement.js';
import { correct, takeBack, type Judgement } from './corrections.api.js';

const LOOK_AGAIN_MS = 700;
/** What an analysis finds by itself may be what was corrected: then there is nothing to wait for. */
const LONGEST_WAIT_MS = 10_000;

/** What came of the last correction: it is on its way, it is in effect, or it waits for the item's next version. */
export type Outcome = 'pending' | 'shown' | 'later';

export function useCorrecting(item: Feedback) {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>();
  // The query keeps the very same object as long as the hub answers the same.
  const [before, setBefore] = useState<Feedback>();
  const waiting = before === item;

  useEffect(() => {
    if (!waiting) return;
    const settle = () => {
      setBefore(undefined);
      setOutcome('shown');
    };
    const looking = setInterval(
      () => void queryClient.invalidateQueries({ queryKey: ['feedback'] }),
      LOOK_AGAIN_MS,
    );
    const longest = setTimeout(settle, LONGEST_WAIT_MS);
    return () => {
      clearInterval(looking);
      clearTimeout(longest);
    };
  }, [waiting, queryClient]);
  const shown = outcome === 'pending' && before !== undefined && !waiting;

  const wait = () => {
    setBefore(item);
    setOutcome('pending');
  };
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['corrections'] });
  const correction = useMutation({
    mutationFn: ({ text, judgement }: { text: number | undefined; judgement: Judgement }) =>
      correct(item.id, text, judgement),
    onSuccess: ({ applied }, { text, judgement }) => {
      void refresh();
      const there = text === undefined ? item : (item.texts[text] ?? item);
      if (!applied) setOutcome('later');
      else if (saysSo(there, judgement)) setOutcome('shown');
      else wait();
    },
  });
  const taking = useMutation({
    mutationFn: takeBack,
    onSuccess: () => {
      void refresh();
      wait();
    },
  });
  return {
    correct: (text: number | undefined, judgement: Judgement) => correction.mutate({ text, judgement }),
    takeBack: taking.mutate,
    busy: correction.isPending || taking.isPending,
    error: correction.error ?? taking.error,
    outcome: shown ? 'shown' : outcome,
  };
}
