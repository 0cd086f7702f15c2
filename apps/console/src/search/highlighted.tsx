/** A highlighted fragment as text with marks. */
import { piecesOf } from './highlight.js';

export function Highlighted({ fragment }: { fragment: string }) {
  return piecesOf(fragment).map((piece, index) =>
    piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
