/** Reads the form that a connector's JSON Schema asks for: texts that a person typed become values; pure. */

export interface FormProperty {
  type?: string;
  enum?: string[];
  items?: { type?: string };
  description?: string;
  default?: unknown;
}

/** JSON Schema of an object, as far as a form needs it. */
export interface FormSchema {
  properties?: Record<string, FormProperty>;
  required?: string[];
}

/** How a property is asked for. `list`: texts separated by commas. `json`: anything else, as JSON. */
export type FieldKind = 'text' | 'choice' | 'number' | 'yes-no' | 'list' | 'json';

export function kindOf({ type, enum: values, items }: FormProperty): FieldKind {
  if (values) return 'choice';
  if (type === 'string') return 'text';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'yes-no';
  return type === 'array' && items?.type === 'string' ? 'list' : 'json';
}

/** The texts of values as they are, for a form that changes them; the reverse of `readFields`. */
export function textsOf(
  { properties = {} }: FormSchema,
  values: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, property] of Object.entries(properties)) {
    const value = values[name];
    if (value === undefined || value === null) continue;
    const kind = kindOf(property);
    if (kind === 'list' && Array.isArray(value)) texts[name] = value.join(', ');
    else texts[name] = kind === 'json' ? JSON.stringify(value) : String(value);
  }
  return texts;
}

/** The values, and the names of fields whose text is none; empty ones are left out, so that defaults hold. */
export function readFields(
  { properties = {} }: FormSchema,
  texts: Readonly<Record<string, string>>,
): { values: Record<string, unknown>; wrong: string[] } {
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, property] of Object.entries(properties)) {
    const text = (texts[name] ?? '').trim();
    if (text === '') continue;
    try {
      values[name] = valueOf(kindOf(property), text);
    } catch {
      wrong.push(name);
    }
  }
  return { values, wrong };
}

/** @throws Error where the text is no such value. */
function valueOf(kind: FieldKind, text: string): unknown {
  switch (kind) {
    case 'text':
    case 'choice':
      return text;
    case 'yes-no':
      return text === 'true';
    case 'list':
      return text
        .split(/[,،]/)
        .map((it) => it.trim())
        .filter((it) => it !== '');
    case 'number':
      if (Number.isNaN(Number(text))) throw new Error('not a number');
      return Number(text);
    case 'json':
      return JSON.parse(text);
  }
}
