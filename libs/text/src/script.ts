/** Which writing a text is in, by counting letters. */

/** Letters of each script in a text; `other` counts letters of any other script. */
export interface ScriptCounts {
  arabic: number;
  latin: number;
  other: number;
}

/** Counts the letters of a text by script; digits, punctuation and emoji don't count. */
export function countScripts(text: string): ScriptCounts {
  const counts = { arabic: 0, latin: 0, other: 0 };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) counts.latin++;
    else if (code < 0xc0) continue;
    else if (code <= 0x24f) counts.latin += code === 0xd7 || code === 0xf7 ? 0 : 1;
    else if (isArabicLetter(code)) counts.arabic++;
    else if (isOtherLetter(code)) counts.other++;
  }
  return counts;
}

function isArabicLetter(code: number): boolean {
  if (code >= 0x0620 && code <= 0x064a) return code !== 0x0640;
  return (
    (code >= 0x066e && code <= 0x06d3 && code !== 0x0670) ||
    code === 0x06d5 ||
    (code >= 0x06fa && code <= 0x06fc) ||
    (code >= 0xfb50 && code <= 0xfdfb) ||
    (code >= 0xfe70 && code <= 0xfefc)
  );
}

/** Greek to Hangul without the Arabic block, punctuation and symbols. */
function isOtherLetter(code: number): boolean {
  return (
    (code >= 0x0370 && code < 0x0600) ||
    (code >= 0x0700 && code < 0x2000) ||
    (code >= 0x2c00 && code < 0x2e00) ||
    (code >= 0x3040 && code < 0xd800)
  );
}

/** `arabic` (Persian is written in it), `latin`, `mixed` where both have a fifth or more, `other`, or `none` without letters. */
export function detectScript(text: string): 'arabic' | 'latin' | 'mixed' | 'other' | 'none' {
  const { arabic, latin, other } = countScripts(text);
  const total = arabic + latin + other;
  if (total === 0) return 'none';
  if (other > total / 2) return 'other';
  if (Math.min(arabic, latin) >= total / 5) return 'mixed';
  return arabic >= latin ? 'arabic' : 'latin';
}
