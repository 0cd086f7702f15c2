/** Reads XML as a stream of events, within bounds: no document types, no entities of its own, no endless element. */
import { SaxesParser } from 'saxes';
import { MAX_ELEMENT_BYTES } from './file.limits.js';
import { FileProblem } from './file.problem.js';

/** What a reader of XML is told; names are without their namespace prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const SLICE_BYTES = 64 << 10;

/**
 * Feeds the handler, a slice of the bytes at a time, and yields what `take` has after each.
 * @throws FileProblem for XML that is broken, declares a document type, or has an element over MAX_ELEMENT_BYTES.
 */
export async function* readXml<T>(
  bytes: AsyncIterable<Buffer>,
  handler: XmlHandler,
  take: () => T,
): AsyncGenerator<T> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8');
  let sinceEvent = 0;
  parser.on('error', (error) => {
    throw new FileProblem('broken_file', `The workbook is damaged: ${error.message.slice(0, 200)}`);
  });
  parser.on('doctype', refuseDoctype);
  parser.on('opentag', ({ name, attributes }) => {
    sinceEvent = 0;
    handler.open?.(local(name), attributes as Record<string, string>);
  });
  parser.on('text', (text) => {
    sinceEvent = 0;
    handler.text?.(text);
  });
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }) => {
    sinceEvent = 0;
    handler.close?.(local(name));
  });
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += SLICE_BYTES) {
      const slice = piece.subarray(at, at + SLICE_BYTES);
      sinceEvent += slice.length;
      parser.write(decoder.decode(slice, { stream: true }));
      if (sinceEvent > MAX_ELEMENT_BYTES) {
        throw new FileProblem(
          'cells_too_large',
          `The workbook has an element over ${MAX_ELEMENT_BYTES} bytes.`,
        );
      }
      yield take();
    }
  }
  parser.close();
}

/** Reads all of it; for the small parts of a workbook. */
export async function readWholeXml(bytes: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const slices = readXml(bytes, handler, () => undefined);
  while (!(await slices.next()).done);
}

function refuseDoctype(): never {
  throw new FileProblem('broken_file', 'The workbook declares a document type, which no workbook needs.');
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
