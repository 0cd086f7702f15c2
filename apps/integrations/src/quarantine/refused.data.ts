/** Tells whether PostgreSQL refused a value for its own sake, so that trying again can't help. */

/** SQLSTATE class 22: data exceptions, such as a character that the database can't hold or a date that it can't. */
export function isDataFault(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') return /^22...$/.test(code);
  return driverError !== error && isDataFault(driverError);
}
