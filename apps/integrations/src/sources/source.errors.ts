/** Why a source can't be made or changed. */
import { type FieldProblem, invalidRequest, ServiceError } from '@voc/service/basics';
import type { z } from 'zod';

export function sourceNotFound(): ServiceError {
  return new ServiceError('source_not_found', 404, 'There is no such source.');
}

export function unknownConnector(known: readonly string[]): ServiceError {
  return invalidRequest([{ pointer: '/connector', detail: `must be one of ${known.join(', ')}` }]);
}

export function systemTaken(system: string, name: string): ServiceError {
  const detail =
    `the source "${name}" has the name ${system} already; give the same one if both are the same account, ` +
    'since an item is known by it and its own id, or another one if they are different accounts';
  return invalidRequest([{ pointer: '/system', detail }]);
}

export function tooManySources(limit: number): ServiceError {
  return new ServiceError('too_many_sources', 409, `A workspace has at most ${limit} sources.`, { limit });
}

/** The connector has no such side: no deliveries, or nothing that could be pulled. */
export function notOfThisKind(pointer: string, detail: string): ServiceError {
  return invalidRequest([{ pointer, detail }]);
}

/** What zod says, with a pointer below `root`. Values are not quoted: they may be secrets. */
export function problemsOf(error: z.ZodError, root: string): FieldProblem[] {
  return error.issues.flatMap((issue) => {
    const pointer = root + issue.path.map((name) => `/${escaped(String(name))}`).join('');
    if (issue.code !== 'unrecognized_keys') return [{ pointer, detail: issue.message }];
    return issue.keys.map((key) => ({ pointer: `${pointer}/${escaped(key)}`, detail: 'is not known here' }));
  });
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
