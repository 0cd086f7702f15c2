/** What a webhook request of Jira tells; pure. */
import { z } from 'zod';
import type { Mapped, MappedRemoval } from './connector.js';
import {
  closureOf,
  commentId,
  commentOf,
  issueOf,
  issueSchema,
  type JiraSettings,
  ownOf,
  person,
} from './jira.mapping.js';
import { unreadable } from './mapped.checks.js';
import { anything, defined, instantOf, maybe, sourceId } from './mapped.values.js';

/** What a delivery about a comment tells of its issue; often little. */
const commentedIssue = z.object({
  id: sourceId,
  key: sourceId,
  fields: maybe(z.object({ reporter: maybe(person), assignee: maybe(person) })),
});

const delivered = z.object({ webhookEvent: z.string(), timestamp: anything });
const commentDelivered = z.object({ issue: commentedIssue, comment: z.object({ id: sourceId }) });
const issueTold = z.object({ issue: issueSchema });
const issueDeleted = z.object({ issue: z.object({ id: sourceId }) });

/** One webhook request of Jira. */
export function deliveryOf(body: unknown, settings: JiraSettings): Mapped[] {
  const read = delivered.safeParse(body);
  if (!read.success) return [unreadable(read.error, body)];
  const { webhookEvent, timestamp } = read.data;
  const at = instantOf(timestamp);
  if (webhookEvent === 'jira:issue_created' || webhookEvent === 'jira:issue_updated')
    return issueDelivered(body, settings, at);
  if (webhookEvent === 'jira:issue_deleted') return [issueRemoved(body, at)];
  if (!/^comment_(created|updated|deleted)$/.test(webhookEvent))
    return [{ kind: 'passed', why: 'not mapped' }];
  const about = commentDelivered.safeParse(body);
  if (!about.success) return [unreadable(about.error, body)];
  const { issue, comment } = about.data;
  if (webhookEvent === 'comment_deleted') return [removal(commentId(issue.id, comment.id), at)];
  return [commentOf(ownOf(body, 'comment'), issue, settings)];
}

function issueDelivered(body: unknown, settings: JiraSettings, at: string | undefined): Mapped[] {
  const read = issueTold.safeParse(body);
  if (!read.success) return [unreadable(read.error, body)];
  const { issue } = read.data;
  const closed = statusChanged(ownOf(body, 'changelog')) ? closureOf(issue, at) : [];
  // Server tells of a new comment by an update of its issue.
  const comment = ownOf(body, 'comment');
  const commented = comment === undefined ? [] : [commentOf(comment, issue, settings)];
  return [issueOf(issue, settings), ...closed, ...commented];
}

/** Its comments and its rating are parts of it, and go along. */
function issueRemoved(body: unknown, at: string | undefined): Mapped {
  const read = issueDeleted.safeParse(body);
  return read.success ? removal(read.data.issue.id, at) : unreadable(read.error, body);
}

/** Whether a changelog says that the status changed. Its items have a member `toString`: only own members are read. */
function statusChanged(changelog: unknown): boolean {
  const items = ownOf(changelog, 'items');
  return (
    Array.isArray(items) &&
    items.some(
      (it) =>
        ownOf(it, 'field') === 'status' &&
        ownOf(it, 'toString') !== undefined &&
        ownOf(it, 'toString') !== ownOf(it, 'fromString'),
    )
  );
}

function removal(externalId: string, changedAt: string | undefined): MappedRemoval {
  return defined({ kind: 'removal' as const, of: 'feedback' as const, externalId, changedAt });
}
