/** Whether a model still agrees with what people score, as it did when it was trained. */

/** Newly scored texts and what the model said of them before it could learn from them. */
export interface Agreement {
  /** Texts that were judged. */
  count: number;
  agreed: number;
}

export interface Drift extends Agreement {
  /** Share of agreement; null where nothing was scored yet. */
  agreement: number | null;
  /** The accuracy on its card. */
  expected: number;
  /** Agreement has fallen by more than chance explains. */
  drifted: boolean;
}

/** The newest texts that agreement is taken of. */
export const DRIFT_WINDOW = 500;
/** Fewer say nothing. */
const LEAST = 100;
/** A smaller fall is not worth a training, however certain it is. */
const LEAST_FALL = 0.03;
/** One-sided, 1 in 1,000: the watch looks again and again. */
const Z = 3.09;

/** `card`: the accuracy on how many held-out texts. Two shares are compared by their pooled standard error. */
export function driftOf({ count, agreed }: Agreement, card: { accuracy: number; heldOut: number }): Drift {
  const { accuracy: expected, heldOut } = card;
  const agreement = count === 0 ? null : agreed / count;
  const pooled = (agreed + expected * heldOut) / (count + heldOut);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / Math.max(1, count) + 1 / heldOut));
  const fall = expected - (agreement ?? expected);
  const drifted = count >= LEAST && fall > Math.max(LEAST_FALL, Z * error);
  return { count, agreed, agreement, expected, drifted };
}
