/** Gathers the services' OpenAPI documents and keeps the merged one for a while. */
import { Logger } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { mergeDocuments } from './openapi.merge.js';

const LIFETIME_MS = 60_000;
/** Where a service didn't answer, the document is made anew sooner. */
const INCOMPLETE_LIFETIME_MS = 2_000;
const FETCH_TIMEOUT_MS = 3_000;

export class OpenApiDocument {
  private readonly logger = new Logger(OpenApiDocument.name);
  private readonly known = new Map<string, OpenAPIObject>();
  private merged: { document: Promise<OpenAPIObject>; expires: number } | undefined;

  /** `sources`: address of each service's document; `own`: the gateway's. */
  constructor(
    private readonly sources: Readonly<Record<string, string>>,
    private readonly own: () => Promise<OpenAPIObject>,
  ) {}

  /** The merged document; a service that doesn't answer is in it as it was last seen. */
  get(): Promise<OpenAPIObject> {
    if (this.merged === undefined || this.merged.expires < Date.now()) {
      this.merged = { document: this.gather(), expires: Date.now() + LIFETIME_MS };
    }
    return this.merged.document;
  }

  private async gather(): Promise<OpenAPIObject> {
    const fetched = await Promise.all(
      Object.entries(this.sources).map(([name, url]) => this.refresh(name, url)),
    );
    if (fetched.includes(false) && this.merged !== undefined)
      this.merged.expires = Date.now() + INCOMPLETE_LIFETIME_MS;
    return mergeDocuments(new Map([['gateway', await this.own()], ...this.known]));
  }

  /** Whether the service answered. */
  private async refresh(name: string, url: string): Promise<boolean> {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
      this.known.set(name, (await response.json()) as OpenAPIObject);
      return true;
    } catch (error) {
      this.logger.warn({ err: error, name }, 'A service does not show its OpenAPI document');
      return false;
    }
  }
}
