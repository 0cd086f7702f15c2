/** What a connector is: how one system's deliveries and pages become feedback, events and customers. Pure but for its pages. */
import type { CrmEvent, FeedbackReceived, RefusalCode } from '@voc/contracts';
import type { z } from 'zod';

/** What a piece of feedback says, without where and when it came in. */
export type FeedbackContent = Omit<
  FeedbackReceived,
  'workspaceId' | 'feedbackId' | 'version' | 'source' | 'receivedAt' | 'importId'
>;

/** `externalId` is the system's own id; `changedAt` (ISO) is when the system changed it last, and the newest wins. */
interface Identified {
  externalId: string;
  /** Without it, what arrives later is taken for newer. */
  changedAt?: string;
}

export interface MappedFeedback extends Identified {
  kind: 'feedback';
  sourceKind: FeedbackReceived['source']['kind'];
  /** External id of the whole that it is a part of, such as a comment's ticket: the whole's removal is its own. */
  partOf?: string;
  url?: string;
  content: FeedbackContent;
}

/** Something that happened to a customer: `ticket.closed`, `purchase` … */
export interface MappedEvent extends Identified {
  kind: 'event';
  event: Pick<
    CrmEvent,
    | 'type'
    | 'subject'
    | 'occurredAt'
    | 'customer'
    | 'account'
    | 'agent'
    | 'team'
    | 'touchpoint'
    | 'attributes'
  >;
}

/** A customer as the system knows it now; only what is given changes. */
export interface MappedCustomer extends Identified {
  kind: 'customer';
  customer: {
    name?: string;
    email?: string;
    phone?: string;
    locale?: string;
    account?: { id: string; name?: string };
    attributes?: Record<string, string | number | boolean>;
  };
}

/** An organisation as the system knows it now. */
export interface MappedAccount extends Identified {
  kind: 'account';
  account: { name?: string; attributes?: Record<string, string | number | boolean> };
}

/** The system made one customer or account of several: `externalId` is what it calls that one now, `former` what they were called. */
export interface MappedMerge extends Identified {
  kind: 'merge';
  of: 'customer' | 'account';
  former: string[];
}

/** The system deleted it, or was ordered to forget the person. */
export interface MappedRemoval extends Identified {
  kind: 'removal';
  of: 'feedback' | 'customer';
}

/** It should have become something and can't: a person has to look at it. `reason` says what to do. */
export interface MappedRefusal {
  kind: 'refused';
  externalId?: string;
  code: RefusalCode;
  reason: string;
  /** What could not be mapped, as it came. */
  original: unknown;
}

/** Rightly of no interest here: a private note, a rating that was only offered, a ping. `why` is one of few words. */
export interface MappedPass {
  kind: 'passed';
  why: string;
}

export type Mapped =
  | MappedFeedback
  | MappedEvent
  | MappedCustomer
  | MappedAccount
  | MappedMerge
  | MappedRemoval
  | MappedRefusal
  | MappedPass;

/** What a source is told besides secrets, such as its address, and how it is called in the hub. */
export interface SourceView {
  workspaceId: string;
  sourceId: string;
  /** `source.system` of its items: the same for a system's webhooks, pages and files, so that an item has one id. */
  system: string;
  settings: Record<string, unknown>;
}

/** What is mapped: `body` is parsed JSON, of any shape. */
export interface Arrived {
  body: unknown;
  /** ISO. */
  receivedAt: string;
}

/** A verified request of the system. Header names are lower case. */
export interface Delivery extends Arrived {
  headers: Readonly<Record<string, string>>;
}

/** How the system proves that a delivery is its own. Secrets may be several while they are rotated. */
export type Signature =
  | {
      kind: 'hmac';
      algorithm: 'sha256' | 'sha1';
      /** Header that holds the signature, lower case. */
      header: string;
      encoding: 'hex' | 'base64';
      /** Stands before the signature in its header, for example `sha1=`. */
      prefix?: string;
      /** Header with the time of the signature, checked against the replay window. */
      timestamp?: { header: string; unit: 's' | 'ms' | 'iso' };
      /** Older versions can't sign: what comes to the address that ends in the secret is taken as well. */
      addressToo?: true;
      /** The bytes that are signed; the body unless given. `url` is the public address that was called. */
      signed?: (request: {
        headers: Readonly<Record<string, string>>;
        method: string;
        url: string;
        body: Buffer;
      }) => (string | Buffer)[];
    }
  | { kind: 'standard-webhooks' }
  /** The system can't sign: the secret is the last part of the address. Who can may sign by Standard Webhooks instead. */
  | { kind: 'address' };

export interface WebhookSide {
  signature: Signature;
  /** The system's own id of the delivery, where it has one; a second delivery of it is a duplicate. */
  deliveryId?: (delivery: Delivery) => string | undefined;
  /** Pure and total: whatever came, it answers; what can't be mapped is `refused`. */
  map: (delivery: Delivery, source: SourceView) => Mapped[] | Promise<Mapped[]>;
}

/** Where a pull goes on; null at the very beginning. JSON, small, without secrets. */
export type Cursor = Record<string, unknown> | null;

export interface Page {
  /** As they came, each with all that its mapping reads, so that what is refused can be corrected and mapped again alone. JSON. */
  records: unknown[];
  /** Where the next page begins; kept once the page's items are durable. */
  cursor: Cursor;
  /** Nothing more for now: the next pull begins at the cursor after the source's interval. */
  done: boolean;
}

/** Requests of a connector; the runner adds pacing, retries, limits of size and time, and credentials' secrecy. */
export interface SourceHttp {
  /** @throws for any status but 2xx, after its retries; `accept` lists further statuses to be answered. */
  get(
    url: string,
    options?: { headers?: Record<string, string>; accept?: readonly number[] },
  ): Promise<{ status: number; headers: Readonly<Record<string, string>>; body: Buffer }>;
  post(
    url: string,
    options: { headers?: Record<string, string>; body: string },
  ): Promise<{ status: number; headers: Readonly<Record<string, string>>; body: Buffer }>;
}

export interface PullSide {
  /** Minutes between two pulls unless the source says otherwise. */
  everyMinutes: number;
  /** Most requests a minute; the system's own limit, or less. */
  requestsPerMinute: number;
  /** Fetches one page. */
  page: (
    http: SourceHttp,
    cursor: Cursor,
    source: SourceView & { credentials: Record<string, string>; now: Date },
  ) => Promise<Page>;
  /** Pure and total, as for deliveries; `body` is one of a page's records, perhaps corrected by somebody. */
  map: (record: Arrived, source: SourceView) => Mapped[];
}

export interface Connector {
  /** Never renamed: sources are stored with it. */
  id: string;
  title: { en: string; fa: string };
  /** What the source is told; each field's description is shown to the person who sets it up. */
  settings: z.ZodObject;
  /** The secrets of pulling; all strings. */
  credentials?: z.ZodObject;
  webhook?: WebhookSide;
  pull?: PullSide;
}
