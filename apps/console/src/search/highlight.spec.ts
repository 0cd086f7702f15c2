/** Highlights are read as text: marks become pieces, nothing becomes HTML. */
import { piecesOf } from './highlight.js';

describe('piecesOf', () => {
  it('splits on marks and keeps the order', () => {
    expect(piecesOf('the <mark>courier</mark> was <mark>late</mark>')).toEqual([
      { text: 'the ', marked: false },
      { text: 'courier', marked: true },
      { text: ' was ', marked: false },
      { text: 'late', marked: true },
    ]);
  });

  it('turns entities back once, not twice', () => {
    expect(piecesOf('5&#x27;8&quot; &amp;lt; <mark>&lt;b&gt;</mark>')).toEqual([
      { text: '5\'8" &lt; ', marked: false },
      { text: '<b>', marked: true },
    ]);
  });

  it('shows foreign tags and unknown entities as they are', () => {
    expect(piecesOf('<img src=x onerror=alert(1)>&bogus;&#0;')).toEqual([
      { text: '<img src=x onerror=alert(1)>&bogus;&#0;', marked: false },
    ]);
  });

  it('survives an unclosed mark and an empty fragment', () => {
    expect(piecesOf('a<mark>b')).toEqual([
      { text: 'a', marked: false },
      { text: 'b', marked: true },
    ]);
    expect(piecesOf('')).toEqual([]);
  });
});
