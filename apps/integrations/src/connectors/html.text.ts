/** The text of an HTML message, as a reader would see it; one pass over the characters, whatever they are. */

/** Longer markup is cut before it is read. */
const MAX_HTML = 400_000;

/** Elements that end a line. */
const BLOCKS = new Set(
  'address article blockquote br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is no text. */
const UNREAD = new Set(['head', 'script', 'style', 'template', 'title']);
const NAMED = new Map(
  Object.entries({
    amp: '&',
    apos: "'",
    gt: '>',
    hellip: '…',
    laquo: '«',
    ldquo: '“',
    lsquo: '‘',
    lt: '<',
    mdash: '—',
    nbsp: ' ',
    ndash: '–',
    quot: '"',
    raquo: '»',
    rdquo: '”',
    rsquo: '’',
    zwj: '\u200d',
    zwnj: '\u200c',
  }),
);

/** Lines without markup and surplus spaces; ZWNJ, which Persian words need, stays. */
export function textOfHtml(html: string): string {
  const source = html.slice(0, MAX_HTML);
  const lower = source.toLowerCase();
  const parts: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    parts.push(source.slice(at, open < 0 ? source.length : open));
    if (open < 0) break;
    if (!/[a-z/!?]/i.test(source[open + 1] ?? '')) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    const tag = tagAt(source, open);
    if (BLOCKS.has(tag.name)) parts.push('\n');
    at =
      UNREAD.has(tag.name) && !tag.closes
        ? after(source, '>', after(lower, `</${tag.name}`, tag.end))
        : tag.end;
  }
  return decoded(parts.join(''))
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The tag or comment at a `<`; `end` is where the text goes on. Without an end, the rest of the source is the tag. */
function tagAt(source: string, open: number): { name: string; closes: boolean; end: number } {
  if (source.startsWith('<!--', open))
    return { name: '', closes: false, end: after(source, '-->', open + 4) };
  const [written = '', slash = '', name = ''] =
    /^<(\/?)([a-z0-9]*)/i.exec(source.slice(open, open + 32)) ?? [];
  let at = open + written.length;
  while (at < source.length && source[at] !== '>') {
    const quote = source[at];
    // A > inside a quoted attribute ends nothing.
    const closing = quote === '"' || quote === "'" ? source.indexOf(quote, at + 1) : -1;
    at = closing < 0 ? at + 1 : closing + 1;
  }
  return { name: name.toLowerCase(), closes: slash !== '', end: at + 1 };
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});/gi, (written, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name.toLowerCase()) ?? written;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
}
