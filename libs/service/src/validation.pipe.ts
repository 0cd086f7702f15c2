/** Checks what a route was given against its DTO and says with JSON pointers what is wrong. */
import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { parts } from '@voc/contracts';
import type { ValidationError } from 'class-validator';
import { type FieldProblem, invalidRequest, MAX_PROBLEMS } from './service.error.js';

/** Deeper bodies are refused: nothing of ours is so deep, and recursion over them could exhaust the stack. */
const MAX_DEPTH = 64;

/** Nest's ValidationPipe with our answers; also refuses text that PostgreSQL or Elasticsearch can't hold. */
@Injectable()
export class RequestPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => invalidRequest(errors.flatMap((error) => fieldProblems(error, ''))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'custom') {
      const problems = unstorable(value, metadata.data === undefined ? '' : `/${metadata.data}`);
      if (problems.length > 0) throw invalidRequest(problems);
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** One entry per violated rule, nested ones included. */
function fieldProblems(error: ValidationError, parent: string): FieldProblem[] {
  const pointer = `${parent}/${escapePointer(error.property)}`;
  const own = Object.values(error.constraints ?? {}).map((detail) => ({ pointer, detail }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, pointer))];
}

/** Where `value` holds NUL, broken Unicode or is nested too deeply; walks without recursion. */
export function unstorable(value: unknown, root = ''): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const waiting: { value: unknown; pointer: string; depth: number }[] = [{ value, pointer: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined && problems.length < MAX_PROBLEMS; next = waiting.pop()) {
    const { value: it, pointer, depth } = next;
    if (typeof it === 'string') {
      if (!parts.isStorable(it)) problems.push({ pointer, detail: 'must not hold NUL or broken Unicode' });
    } else if (typeof it === 'object' && it !== null && !(it instanceof Uint8Array)) {
      if (depth >= MAX_DEPTH)
        return [{ pointer: root, detail: `must not be nested deeper than ${MAX_DEPTH} levels` }];
      for (const [key, member] of Object.entries(it)) {
        if (!parts.isStorable(key))
          problems.push({ pointer, detail: 'has a name that holds NUL or broken Unicode' });
        else if (typeof member === 'string' ? !parts.isStorable(member) : typeof member === 'object') {
          waiting.push({ value: member, pointer: `${pointer}/${escapePointer(key)}`, depth: depth + 1 });
        }
      }
    }
  }
  return problems;
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
