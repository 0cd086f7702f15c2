/** HTML of messages to text: what a reader sees stays, and hostile markup costs no more than its length. */
import { textOfHtml } from './html.text.js';

describe('textOfHtml', () => {
  it.each([
    ['<p>The parcel<br>came &amp; went</p><p>late</p>', 'The parcel\ncame & went\nlate'],
    ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    ['no markup, 1 < 2 and 3 > 2', 'no markup, 1 < 2 and 3 > 2'],
    ['<p>می&zwnj;خواهم &#1662;&#x633; بدهم</p>', 'می\u200cخواهم پس بدهم'],
    ['<style>p{}</style><script>if (a < b) steal()</script>kept<!-- not <b>this</b> -->', 'kept'],
    ['<img alt="a > b" src=x>after', 'after'],
    ['<p>&nbsp; spaced&nbsp;&nbsp;out </p>', 'spaced out'],
    ['&lt;b&gt;written, not markup&lt;/b&gt;', '<b>written, not markup</b>'],
    ['&constructor; &#xd800;&#0;', '&constructor;'],
    ['an end that never <comes', 'an end that never'],
  ])('%s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('reads hostile markup to its end', () => {
    for (const piece of ['<', '<!--', '<a "', '<script>', '&#', '</']) {
      expect(textOfHtml(piece.repeat(200_000)).length).toBeLessThanOrEqual(400_000);
    }
  });
});
