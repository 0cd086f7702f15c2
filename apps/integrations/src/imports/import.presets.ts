/** Mappings for files that many people have; data only, to add one add an entry. */
import type { z } from 'zod';
import type { importMapping } from './mapping.schema.js';

export interface ImportPreset {
  /** What `preset` of the form says; never renamed. */
  id: string;
  title: { en: string; fa: string };
  mapping: z.input<typeof importMapping>;
}

export const importPresets: readonly ImportPreset[] = [
  {
    id: 'clothing-reviews',
    title: { en: 'Reviews of a clothing shop (public data set)', fa: 'نظرهای خریداران پوشاک (دادهٔ عمومی)' },
    mapping: {
      source: { kind: 'review', system: 'clothing-reviews' },
      fields: {
        externalId: 'column 1',
        // The data set has no dates.
        occurredAt: { value: 'import' },
        texts: [
          { column: 'Title', field: 'title' },
          { column: 'Review Text', field: 'review' },
        ],
        scores: [{ column: 'Rating', metric: 'rating', min: 1, max: 5 }],
        product: 'Class Name',
        touchpoint: { stage: { value: 'use' }, channel: { value: 'web' } },
        attributes: {
          division: 'Division Name',
          department: 'Department Name',
          clothingId: 'Clothing ID',
          age: 'Age',
          recommended: 'Recommended IND',
        },
      },
    },
  },
  {
    id: 'generic-nps',
    title: {
      en: 'NPS answers: id, date, score, comment, customer',
      fa: 'پاسخ‌های NPS: شناسه، تاریخ، امتیاز، نظر، مشتری',
    },
    mapping: {
      source: { kind: 'survey', system: 'nps-file' },
      fields: {
        externalId: 'id',
        occurredAt: { column: 'date' },
        texts: [{ column: 'comment', field: 'comment' }],
        scores: [{ column: 'score', metric: 'nps', min: 0, max: 10 }],
        customer: { id: 'customer' },
      },
    },
  },
  {
    id: 'generic-csat',
    title: {
      en: 'Satisfaction after a contact: id, date, rating, comment, agent, channel',
      fa: 'رضایت پس از تماس: شناسه، تاریخ، امتیاز، نظر، کارشناس، کانال',
    },
    mapping: {
      source: { kind: 'survey', system: 'csat-file' },
      fields: {
        externalId: 'id',
        occurredAt: { column: 'date' },
        texts: [{ column: 'comment', field: 'comment' }],
        scores: [{ column: 'rating', metric: 'csat', min: 1, max: 5 }],
        agent: { id: 'agent' },
        touchpoint: { channel: 'channel' },
      },
    },
  },
  {
    id: 'generic-reviews',
    title: { en: 'Reviews: id, date, rating, title, text', fa: 'نظرها: شناسه، تاریخ، امتیاز، عنوان، متن' },
    mapping: {
      source: { kind: 'review', system: 'review-file' },
      fields: {
        externalId: 'id',
        occurredAt: { column: 'date' },
        texts: [
          { column: 'title', field: 'title' },
          { column: 'text', field: 'text' },
        ],
        scores: [{ column: 'rating', metric: 'rating', min: 1, max: 5 }],
      },
    },
  },
  {
    id: 'labelled-comments',
    title: { en: 'Comments labelled HAPPY or SAD', fa: 'نظرهای برچسب‌خورده با HAPPY یا SAD' },
    mapping: {
      source: { kind: 'review', system: 'labelled-comments' },
      fields: {
        externalId: 'column 1',
        occurredAt: { value: 'import' },
        texts: [{ column: 'comment', field: 'comment' }],
        scores: [{ column: 'label', metric: 'csat', min: 1, max: 5, values: { HAPPY: 5, SAD: 1 } }],
      },
    },
  },
];
