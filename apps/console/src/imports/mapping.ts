/** What an import's mapping looks like, as the API takes and gives it. */

/** Where a value stands in the file: a column of that name, or of the first of several names that the file has. */
export interface Place {
  column: string | string[];
  optional?: boolean;
  [detail: string]: unknown;
}

/** A column, or one value for all rows. */
export type Cell = string | Place | { value: string };

export interface Fields {
  externalId?: Cell;
  occurredAt: Place | { value: string };
  changedAt?: Place;
  texts?: Place[];
  scores?: Place[];
  customer?: { id: Cell; attributes?: Record<string, Cell> };
  agent?: { id: Cell; name?: Cell };
  team?: { id: Cell; name?: Cell };
  product?: Cell;
  touchpoint?: { stage?: Cell; channel?: Cell };
  stakeholder?: Cell;
  url?: Cell;
  attributes?: Record<string, Cell>;
}

/** How the file is written, where that shall not be found out. */
export interface FileOptions {
  encoding?: string;
  delimiter?: string;
  quote?: string;
  header?: boolean;
  sheet?: string;
  footer?: boolean;
}

export interface Mapping extends FileOptions {
  source: { kind: string; system: string };
  fields: Fields;
}
