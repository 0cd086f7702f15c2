/** Mappings for the files that review sites, app stores and helpdesks export. */
import type { ImportPreset } from './import.presets.js';

const some = (...column: string[]) => ({ column, optional: true });

export const systemPresets: readonly ImportPreset[] = [
  {
    id: 'google-play',
    title: { en: 'Google Play: monthly CSV of reviews', fa: 'گوگل‌پلی: فایل ماهانهٔ نظرها' },
    mapping: {
      source: { kind: 'review', system: 'google-play' },
      fields: {
        // The same id as from the API. Ratings without words have no link, and so no id of their own.
        externalId: { column: 'Review Link', extract: 'query:reviewId', orElse: 'fingerprint' },
        // As from the API, which knows only the last change. Older files lack its column.
        occurredAt: {
          column: ['Review Last Update Millis Since Epoch', 'Review Submit Millis Since Epoch'],
          format: 'epoch-ms',
        },
        changedAt: { column: 'Review Last Update Millis Since Epoch', format: 'epoch-ms', optional: true },
        texts: [
          { ...some('Review Title'), field: 'title' },
          { column: 'Review Text', field: 'review' },
          { ...some('Developer Reply Text'), field: 'reply', role: 'agent' },
        ],
        scores: [{ column: 'Star Rating', metric: 'rating', min: 1, max: 5 }],
        product: some('Package Name'),
        touchpoint: { channel: { value: 'google-play' } },
        url: some('Review Link'),
        attributes: {
          appVersion: some('App Version Name'),
          appVersionCode: some('App Version Code'),
          language: some('Reviewer Language'),
          device: some('Device'),
        },
      },
    },
    columns: [
      'Review Submit Millis Since Epoch',
      'Review Submit Date and Time',
      'Review Last Update Date and Time',
      'Developer Reply Date and Time',
      'Developer Reply Millis Since Epoch',
    ],
  },
  {
    id: 'app-store',
    title: { en: 'App Store: reviews', fa: 'اپ‌استور: نظرها' },
    mapping: {
      source: { kind: 'review', system: 'app-store' },
      fields: {
        externalId: { column: ['Review ID', 'ID', 'review_id'] },
        occurredAt: { column: ['Created Date', 'Date', 'createdDate', 'Updated'] },
        texts: [
          { column: ['Title', 'Review Title'], field: 'title' },
          { column: ['Body', 'Review', 'Content'], field: 'review' },
        ],
        scores: [{ column: ['Rating', 'Stars'], metric: 'rating', min: 1, max: 5 }],
        touchpoint: { channel: { value: 'app-store' } },
        attributes: {
          territory: some('Territory', 'Country', 'Storefront'),
          appVersion: some('App Version', 'Version'),
        },
      },
    },
    columns: ['Reviewer Nickname', 'Nickname', 'Territory'],
  },
  {
    id: 'g2',
    title: { en: 'G2: reviews', fa: 'G2: نظرها' },
    mapping: {
      source: { kind: 'review', system: 'g2' },
      fields: {
        externalId: { ...some('Review ID', 'Survey Response ID', 'ID'), orElse: 'fingerprint' },
        occurredAt: {
          column: ['Submitted At', 'Date Submitted', 'Review Date', 'Date Published', 'Published At'],
        },
        texts: [
          { ...some('Review Title', 'Title'), field: 'title' },
          {
            column: ['What do you like best?', 'What do you like best about the product?', 'Likes'],
            field: 'likes',
          },
          {
            column: ['What do you dislike?', 'What do you dislike about the product?', 'Dislikes'],
            field: 'dislikes',
          },
          {
            ...some(
              'What problems are you solving with the product? What benefits have you realized?',
              'What problems is the product solving and how is that benefiting you?',
              'Benefits',
            ),
            field: 'benefits',
          },
          {
            ...some('Recommendations to others considering the product', 'Recommendations'),
            field: 'recommendations',
          },
        ],
        scores: [
          { column: ['Star Rating', 'Rating'], metric: 'rating', min: 0, max: 5 },
          {
            ...some(
              'NPS Score',
              'How likely is it that you would recommend this product?',
              'Likelihood to Recommend',
            ),
            metric: 'nps',
            min: 0,
            max: 10,
          },
        ],
        product: some('Product', 'Product Name'),
        touchpoint: { channel: { value: 'g2' } },
        url: some('Review URL', 'URL', 'Link'),
        attributes: {
          companySize: some('Company Size', 'Company Segment'),
          industry: some('Industry'),
          role: some('Role', 'Job Title', 'Title of Reviewer'),
          country: some('Country', 'Region'),
        },
      },
    },
  },
  {
    id: 'capterra',
    title: { en: 'Capterra: reviews', fa: 'Capterra: نظرها' },
    mapping: {
      source: { kind: 'review', system: 'capterra' },
      fields: {
        externalId: { ...some('Review ID', 'ID'), orElse: 'fingerprint' },
        occurredAt: {
          column: ['Date Submitted', 'Submission Date', 'Review Date', 'Published Date', 'Date'],
        },
        texts: [
          { ...some('Review Title', 'Title'), field: 'title' },
          { column: ['Pros'], field: 'pros' },
          { column: ['Cons'], field: 'cons' },
          { ...some('General Comments', 'Comments', 'Overall', 'Overall Comments'), field: 'overall' },
        ],
        scores: [
          { column: ['Overall Rating', 'Rating'], metric: 'rating', min: 0, max: 5 },
          { ...some('Likelihood to Recommend', 'Recommendation'), metric: 'nps', min: 0, max: 10 },
        ],
        product: some('Product', 'Product Name'),
        touchpoint: { channel: { value: 'capterra' } },
        attributes: {
          easeOfUse: some('Ease of Use', 'Ease of Use Rating'),
          customerService: some('Customer Service', 'Customer Support', 'Customer Service Rating'),
          valueForMoney: some('Value for Money', 'Value for Money Rating'),
          companySize: some('Company Size'),
          industry: some('Industry'),
        },
      },
    },
  },
  {
    id: 'zendesk-tickets',
    title: { en: 'Zendesk: export of tickets (CSV)', fa: 'زندسک: خروجی تیکت‌ها (CSV)' },
    mapping: {
      source: { kind: 'ticket', system: 'zendesk' },
      fields: {
        externalId: { column: ['Id', 'ID', 'Ticket ID'] },
        occurredAt: { column: ['Created at', 'Created At', 'Ticket created - Timestamp'] },
        changedAt: { ...some('Updated at', 'Updated At') },
        texts: [{ column: ['Subject', 'Ticket subject'], field: 'subject' }],
        customer: { id: some('Requester id', 'Requester ID', 'Requester') },
        agent: { id: some('Assignee', 'Assignee name') },
        team: { id: some('Group', 'Ticket group') },
        touchpoint: { channel: some('Via', 'Ticket channel') },
        attributes: {
          status: some('Status', 'Ticket status'),
          priority: some('Priority', 'Ticket priority'),
          type: some('Ticket type', 'Type'),
          tags: some('Tags', 'Ticket tags'),
          // Good, bad and offered are words, not points of a scale.
          satisfaction: some('Satisfaction Score', 'Ticket satisfaction rating'),
          organization: some('Organization', 'Ticket organization name'),
        },
      },
    },
    columns: [
      'Summation column',
      'Requester external id',
      'Requester email',
      'Requester domain',
      'Submitter',
      'Assigned at',
      'Due date',
      'Initially assigned at',
      'Solved at',
      'Resolution time',
      'Group stations',
      'Assignee stations',
      'Reopens',
      'Replies',
    ],
  },
  {
    id: 'chatwoot-csat',
    title: { en: 'Chatwoot: report of satisfaction (CSV)', fa: 'چت‌ووت: گزارش رضایت (CSV)' },
    mapping: {
      // The report has no id of an answer, so that it can't be one item with the answer that a webhook brings.
      source: { kind: 'survey', system: 'chatwoot-csat-report' },
      header: true,
      // The last line says which days the report is about.
      footer: true,
      fields: {
        // Headers are in the language of the account, so columns go by their place.
        externalId: { column: 'column 7', extract: 'last-segment', orElse: 'fingerprint' },
        occurredAt: { column: 'column 8' },
        texts: [{ column: 'column 3', field: 'feedback' }],
        scores: [{ column: 'column 2', metric: 'csat', min: 1, max: 5 }],
        customer: { id: 'column 5' },
        agent: {
          id: { column: 'column 1', extract: 'parentheses' },
          name: { column: 'column 1', extract: 'before-parentheses' },
        },
        touchpoint: { channel: { value: 'chat' } },
        url: 'column 7',
      },
    },
    cells: { 1: /^[1-5]$/, 6: /\/app\/accounts\/\d+\/conversations\/\d+$/ },
  },
];
