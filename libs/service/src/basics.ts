/** What a service's rules need of this library and what loads no framework: errors, names for injection, markup, encryption, work in loops. */
export { Cipher } from './cipher.js';
export { ConfigError } from './config.error.js';
export { markup, type Markup } from './markup.js';
export { type FieldProblem, invalidRequest, ServiceError, Unavailable } from './service.error.js';
export { CONFIG, SERVICE_NAME } from './tokens.js';
export { WorkLoop } from './work.loop.js';
