/** Names under which values without a class are injected. */

/** The service's checked configuration. */
export const CONFIG = Symbol('config');
/** The name of the service, for example `survey-delivery`. */
export const SERVICE_NAME = Symbol('service name');
