/** Tests of the normaliser and of the rules generated for the search index. */
import { charMappings } from './char-mappings.js';
import { normalizationCases } from './normalization-cases.js';
import { foldDigits, normalize, type NormalForm } from './normalize.js';

const forms: NormalForm[] = ['joined', 'split'];

/** Applies rules as Lucene does: the longest match at each place, left to right, output never read again. */
function applierOf(rules: string[]): (text: string) => string {
  const map = new Map<string, string>();
  for (const rule of rules) {
    const arrow = rule.indexOf('=>');
    map.set(unescape(rule.slice(0, arrow).trim()), unescape(rule.slice(arrow + 2).trim()));
  }
  return (text) => {
    let result = '';
    for (let at = 0; at < text.length;) {
      const length = [3, 2, 1].find((size) => map.has(text.slice(at, at + size))) ?? 0;
      result += length ? map.get(text.slice(at, at + length)) : text[at];
      at += length || 1;
    }
    return result;
  };
}

const unescape = (text: string) =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Repeatable pseudo-random texts made of every character that the tables know, and some that they don't. */
function randomTexts(count: number): string[] {
  const alphabet = [
    ...charMappings('split').flatMap((rule) => [...unescape(rule.split('=>')[0]!.trim())]),
    ...'abcé من کتاب\u0301\u0308 😀\u{1f468}\u200d\ud800\udc00\u0000\n\t.،؟',
  ];
  let state = 42;
  const next = (bound: number) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % bound;
  return Array.from({ length: count }, () =>
    Array.from({ length: next(40) }, () => alphabet[next(alphabet.length)]).join(''),
  );
}

describe('normalize', () => {
  it.each(normalizationCases)('brings «$input» to its two forms', ({ input, joined, split }) => {
    expect(normalize(input, 'joined')).toBe(joined);
    expect(normalize(input, 'split')).toBe(split);
  });

  it.each(forms)('changes nothing the second time (%s)', (form) => {
    for (const text of randomTexts(5_000)) {
      const once = normalize(text, form);
      expect(normalize(once, form)).toBe(once);
    }
  });

  it.each(forms)('never makes a text longer (%s)', (form) => {
    for (const text of randomTexts(5_000)) {
      expect(normalize(text, form).length).toBeLessThanOrEqual(text.normalize('NFC').length);
    }
  });

  it('makes both forms meet once spaces are left out', () => {
    for (const text of randomTexts(2_000)) {
      const without = (form: NormalForm) => normalize(normalize(text, form).replaceAll(' ', ''), 'joined');
      expect(without('split')).toBe(without('joined'));
    }
  });

  it('takes a megabyte of marks or letters in well under a second', () => {
    const texts = ['می\u200cشود كه ', '\u064b', 'e\u0301', '\u200c', 'a'].map((part) =>
      part.repeat(Math.ceil(1_000_000 / part.length)),
    );
    const started = process.cpuUsage().user;
    for (const text of texts) normalize(text, 'split');
    // Processor time of five texts, so that a busy machine fails nothing.
    expect((process.cpuUsage().user - started) / 1_000).toBeLessThan(2_000);
  });
});

describe('charMappings', () => {
  it.each(normalizationCases)('gives «$input» the same forms as the code', ({ input, joined, split }) => {
    expect(applierOf(charMappings('joined'))(input)).toBe(joined);
    expect(applierOf(charMappings('split'))(input)).toBe(split);
  });

  it('writes both sides as escapes and each left side once', () => {
    for (const form of forms) {
      const rules = charMappings(form);
      for (const rule of rules) expect(rule).toMatch(/^(\\u[0-9a-f]{4})+ =>( (\\u[0-9a-f]{4})+)?$/);
      expect(new Set(rules.map((rule) => rule.split('=>')[0])).size).toBe(rules.length);
    }
  });

  it('agrees with the code on every single letter', () => {
    for (const form of forms) {
      const apply = applierOf(charMappings(form));
      for (let code = 0x20; code < 0x0700; code++) {
        const letter = String.fromCharCode(code);
        if (letter.normalize('NFC') !== letter) continue;
        expect(apply(letter)).toBe(normalize(letter, form));
      }
    }
  });
});

describe('foldDigits', () => {
  it('changes digits only and keeps the length', () => {
    expect(foldDigits('۱۲۳ و ٤٥٦ و 789 ي')).toBe('123 و 456 و 789 ي');
  });
});
