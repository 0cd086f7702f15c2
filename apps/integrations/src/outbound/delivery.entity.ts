/** What is sent to subscriptions, every try of it, and which items they know. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `dead`: no more tries, unless a person asks for one. */
export type DeliveryState = 'pending' | 'delivered' | 'dead';
export const deliveryStates: readonly DeliveryState[] = ['pending', 'delivered', 'dead'];

@Entity('webhook_delivery')
@Index('webhook_delivery_due', ['subscriptionId', 'nextAttemptAt'], { where: `state = 'pending'` })
@Index('webhook_delivery_by_subscription', ['subscriptionId', 'createdAt', 'id'])
@Index('webhook_delivery_by_age', ['createdAt'])
export class WebhookDelivery {
  /** The header webhook-id of every try; made of the subscription and the fact, so that a fact makes one delivery. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'subscription_id' })
  subscriptionId!: string;

  @Column('text')
  event!: string;

  /** The body of the request, encrypted. */
  @Column('bytea')
  payload!: Buffer;

  @Column('text')
  state!: DeliveryState;

  /** Tries in all. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** Tries since the schedule has begun; a redelivery begins it anew. */
  @Column('integer', { default: 0 })
  tries!: number;

  @Column('timestamptz', { name: 'next_attempt_at' })
  nextAttemptAt!: Date;

  /** Names the worker that sends it; a result under another token is refused. */
  @Column('uuid', { name: 'lease_token', nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  /** HTTP status of the last try; null where there was no answer. */
  @Column('integer', { name: 'last_status', nullable: true })
  lastStatus!: number | null;

  @Column('text', { name: 'last_problem', nullable: true })
  lastProblem!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}

@Entity('webhook_attempt')
export class WebhookAttempt {
  @PrimaryColumn('uuid', { name: 'delivery_id' })
  deliveryId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('timestamptz', { name: 'attempted_at' })
  attemptedAt!: Date;

  @Column('integer', { name: 'duration_ms' })
  durationMs!: number;

  @Column('integer', { nullable: true })
  status!: number | null;

  @Column('text', { nullable: true })
  problem!: string | null;

  /** The beginning of the answer's body, encrypted: it may hold what was sent. */
  @Column('bytea', { nullable: true })
  answer!: Buffer | null;
}

/** A piece of feedback as far as the subscriptions of its workspace know it. */
@Entity('webhook_item')
export class WebhookItem {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'feedback_id' })
  feedbackId!: string;

  @Column('bigint')
  version!: string;

  /** Subscriptions with filters that were told of it, and so are told when it is deleted. */
  @Column('uuid', { array: true })
  told!: string[];
}
