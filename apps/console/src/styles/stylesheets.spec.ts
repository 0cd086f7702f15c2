/** Stylesheets must work in both directions: no physical side may be named in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../../../src/', import.meta.url));

/** What names a physical side or axis, as `left`, `margin-right`, `border-top`, `width` or `text-align: left` do. */
const PHYSICAL = [
  /(^|[;{\s])(left|right|top|bottom)\s*:/,
  /(^|[;{\s])(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right|top|bottom)\b/,
  /(^|[;{\s])border-(top|bottom)-(left|right)-radius\b/,
  /(^|[;{\s])(min-|max-)?(width|height)\s*:/,
  /(float|clear|text-align|justify-content|caption-side)\s*:\s*(left|right)\b/,
];

/** Lines of a stylesheet that name a physical side. Media conditions may: a screen has a width in any direction. */
function physicalLines(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return bare
    .split('\n')
    .filter((line) => !line.trim().startsWith('@') && PHYSICAL.some((it) => it.test(line)));
}

describe('physicalLines', () => {
  it.each([
    '  margin-left: 1rem;',
    '.a { left: 0 }',
    'text-align: right;',
    '  max-width: 3px;',
    'border-top-left-radius: 2px;',
  ])('finds %s', (line) => expect(physicalLines(line)).toEqual([line]));

  it.each([
    'margin-inline-start: 1rem;',
    '/* left: 0; */',
    '@media (max-width: 40rem) {',
    'max-inline-size: 3px;',
    'stroke-width: 2;',
  ])('lets %s pass', (line) => expect(physicalLines(line)).toEqual([]));
});

describe('the stylesheets', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((it) =>
    it.endsWith('.css'),
  );

  it('are found', () => expect(files.length).toBeGreaterThan(10));

  it.each(files)('%s names no physical side', (file) => {
    expect(physicalLines(readFileSync(join(sources, file), 'utf8'))).toEqual([]);
  });
});
