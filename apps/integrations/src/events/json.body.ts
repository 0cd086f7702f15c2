/** Reads a JSON body from its bytes without changing anything silently, and refuses what could not be kept. */
import { parts } from '@voc/contracts';
import { EventsRefused, type FieldProblem } from './events.errors.js';

const MAX_DEPTH = 32;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** @throws EventsRefused for bytes that are not UTF-8 or not JSON. */
export function parseJson(body: Buffer): unknown {
  let text: string;
  try {
    text = decoder.decode(body);
  } catch {
    throw new EventsRefused([{ pointer: '', detail: 'the body is not valid UTF-8' }]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // V8 quotes what it read; the caller knows the body, and logs must not.
    const place = / at position \d+( \(line \d+ column \d+\))?/.exec((error as Error).message)?.[0] ?? '';
    throw new EventsRefused([{ pointer: '', detail: `the body is not valid JSON${place}` }]);
  }
}

/**
 * Everything in a parsed value that could not be kept as it is: NUL, broken Unicode, numbers beyond what JSON readers
 * hold exactly, reserved names, too deep nesting. Members that are null are removed: they mean the same as absent ones.
 */
export function hazardsOf(value: unknown, pointer: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  collect(value, [], (path, detail) =>
    problems.push({ pointer: path.reduce<string>(pointerTo, pointer), detail }),
  );
  return problems;
}

type Report = (path: readonly PropertyKey[], detail: string) => void;

/** Pointers are only made where something is wrong: this runs over every value that comes in. */
function collect(value: unknown, path: PropertyKey[], report: Report): void {
  if (typeof value === 'string') {
    if (!parts.isStorable(value)) report(path, 'must not hold NUL or broken Unicode');
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) report(path, 'is a number out of range');
    else if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      report(path, 'is too large a number to be kept exactly; send it as a string');
    }
  } else if (typeof value === 'object' && value !== null) {
    if (path.length === MAX_DEPTH) report(path, `must not be nested deeper than ${MAX_DEPTH} levels`);
    else collectMembers(value as Record<string, unknown>, path, report);
  }
}

function collectMembers(members: Record<string, unknown>, path: PropertyKey[], report: Report): void {
  for (const name of Object.keys(members)) {
    if (!parts.isStorable(name)) report(path, 'has a name with NUL or broken Unicode');
    path.push(name);
    if (parts.FORBIDDEN_NAMES.has(name)) report(path, 'is a reserved name');
    if (members[name] === null && !Array.isArray(members)) delete members[name];
    else collect(members[name], path, report);
    path.pop();
  }
}

/** The JSON pointer (RFC 6901) of a member. */
export function pointerTo(parent: string, name: PropertyKey): string {
  return `${parent}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
