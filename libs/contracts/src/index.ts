/** Every Kafka topic: name, version, key, schema, fixtures; browser-safe. */
export * from './crm-batch.v1.js';
export * from './crm-event.v1.js';
export * from './customer-changed.v1.js';
export * from './dimensions.js';
export * from './feedback-analyzed.v1.js';
export * from './feedback-received.v1.js';
export * from './filters.js';
export * from './identifiers.js';
export * from './inbound-received.v1.js';
export * from './invitation-changed.v1.js';
export * as parts from './parts.js';
export * from './period.js';
export * from './quarantine.v1.js';
export * from './response-received.v1.js';
export * from './survey-published.v1.js';
export * from './theme-changed.v1.js';
export * from './topic.js';
export * from './topics.js';
