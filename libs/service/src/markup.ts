/** HTML from template literals: what is put in is escaped, unless it is markup itself. */

/** A piece of finished HTML; only `markup` makes it. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = Markup | string | number | readonly Markup[];

/** `markup\`<p>${name}</p>\`` with every text escaped for element content and quoted attributes. */
export function markup(literals: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(String.raw({ raw: literals }, ...parts.map(sourceOf)));
}

function sourceOf(part: Part): string {
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map((it) => it.source).join('');
  return escapeHtml(String(part));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text with the five characters that mean something to HTML written as entities. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
