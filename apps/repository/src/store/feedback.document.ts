/** A piece of feedback as the index holds it, made from the topic's record. */
import { ATTRIBUTE_PREFIX, dimensionsOf, type FeedbackAnalyzed } from '@voc/contracts';
import { scoreBand } from '@voc/scores';

/** What the API gives of one piece of feedback; times are in UTC. */
export type FeedbackItem = Omit<
  FeedbackAnalyzed,
  'workspaceId' | 'feedbackId' | 'taxonomyVersion' | 'modelVersion' | 'analyzedAt'
> & { id: string };

/** The item with what only the index needs: its workspace, and its values by dimension (custom attributes apart). */
export interface FeedbackDocument extends FeedbackItem {
  workspaceId: string;
  by: Record<string, string[]>;
}

/** The fields of a document that never leave the service. */
export const INTERNAL_FIELDS = ['workspaceId', 'by'] as const satisfies (keyof FeedbackDocument)[];

export function documentOf(record: FeedbackAnalyzed): FeedbackDocument {
  const { feedbackId, taxonomyVersion, modelVersion, analyzedAt, ...facts } = record;
  const dimensions = dimensionsOf(record, scoreBand);
  const by: FeedbackDocument['by'] = {};
  // Custom attributes are found in the attributes themselves.
  for (const name in dimensions) {
    if (!name.startsWith(ATTRIBUTE_PREFIX)) by[name] = dimensions[name] ?? [];
  }
  return {
    ...facts,
    id: feedbackId,
    occurredAt: new Date(record.occurredAt).toISOString(),
    receivedAt: new Date(record.receivedAt).toISOString(),
    by,
  };
}
