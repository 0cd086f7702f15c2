/** Asks the routes of themes as a person of a workspace. */
import { A_WORKSPACE, eventually, identityHeader } from '@voc/testing';
import type { ThemeRunView } from '../src/themes/theme-run.answers.dto.js';

export class ThemesClient {
  constructor(private readonly url: string) {}

  /** `request` is the method and what comes after /api/v1/themes. */
  async ask<T>(
    request: string,
    body?: unknown,
    headers = identityHeader(A_WORKSPACE, ['analysis:read', 'analysis:write']),
  ): Promise<{ status: number; body: T }> {
    const [method, path] = request.split(' ') as [string, string];
    const answer = await fetch(`${this.url}/api/v1/themes${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }

  /** Asks for a run; resolves when it has ended. */
  async run(workspaceId = A_WORKSPACE): Promise<ThemeRunView> {
    const headers = identityHeader(workspaceId);
    const asked = await this.ask<ThemeRunView>('POST /runs', undefined, headers);
    if (asked.status !== 202) throw new Error(JSON.stringify(asked));
    return eventually(
      async () => {
        const { body } = await this.ask<ThemeRunView>(`GET /runs/${asked.body.id}`, undefined, headers);
        if (body.finishedAt === undefined) throw new Error(`The run is ${body.state}.`);
        return body;
      },
      { within: 20_000 },
    );
  }
}
