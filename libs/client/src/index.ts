/** A typed client of the hub's HTTP API. */
export {};
