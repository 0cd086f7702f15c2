/** Mappings for files that many people have; data only, to add one add an entry. */
import type { SavedMapping } from './mapping.schema.js';
import { systemPresets } from './system.presets.js';

export interface ImportPreset {
  /** What `preset` of the form says; never renamed. */
  id: string;
  title: { en: string; fa: string };
  mapping: SavedMapping;
  /** Further columns of such files, by which they are recognised. */
  columns?: readonly string[];
  /** Recognises such files by the cells of a column, counted from 0, where their headers are in many languages. */
  cells?: Readonly<Record<number, RegExp>>;
}

export const importPresets: readonly ImportPreset[] = [
  ...systemPresets,
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
        externalId: { column: ['id', 'شناسه'], optional: true },
        occurredAt: { column: ['date', 'تاریخ'] },
        texts: [{ column: ['comment', 'نظر'], field: 'comment', optional: true }],
        scores: [{ column: ['score', 'nps', 'امتیاز'], metric: 'nps', min: 0, max: 10 }],
        customer: { id: { column: ['customer', 'مشتری'], optional: true } },
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
        externalId: { column: ['id', 'شناسه'], optional: true },
        occurredAt: { column: ['date', 'تاریخ'] },
        texts: [{ column: ['comment', 'نظر'], field: 'comment', optional: true }],
        scores: [{ column: ['rating', 'csat', 'امتیاز', 'رضایت'], metric: 'csat', min: 1, max: 5 }],
        agent: { id: { column: ['agent', 'کارشناس'], optional: true } },
        touchpoint: { channel: { column: ['channel', 'کانال'], optional: true } },
      },
    },
  },
  {
    id: 'generic-reviews',
    title: { en: 'Reviews: id, date, rating, title, text', fa: 'نظرها: شناسه، تاریخ، امتیاز، عنوان، متن' },
    mapping: {
      source: { kind: 'review', system: 'review-file' },
      fields: {
        externalId: { column: ['id', 'شناسه'], optional: true },
        occurredAt: { column: ['date', 'تاریخ'] },
        texts: [
          { column: ['title', 'عنوان'], field: 'title', optional: true },
          { column: ['text', 'review', 'متن', 'نظر'], field: 'text' },
        ],
        scores: [{ column: ['rating', 'امتیاز'], metric: 'rating', min: 1, max: 5 }],
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
