import type { PrintedRecord } from '../../shared/inserting.ts';
import type { OpenedDocument } from '../ports/ErpInserts.ts';
import { StreamedAnswer } from './StreamedAnswer.ts';

/** A document as the JSON that Outlook's own call wants its bytes in: Base64, written as they come. */
export function printedRecord(
  { name, size, content }: OpenedDocument,
  kind: string,
): StreamedAnswer<PrintedRecord> {
  return new StreamedAnswer<PrintedRecord>(pieces(name, content), { kind, bytes: size });
}

async function* pieces(name: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  yield `{"name":${JSON.stringify(name)},"base64":"`;
  // Three bytes are four letters: what is left over waits for the next piece.
  let left: Uint8Array = new Uint8Array();
  for await (const piece of content) {
    const bytes = Buffer.concat([left, piece]);
    const even = bytes.length - (bytes.length % 3);
    yield bytes.subarray(0, even).toString('base64');
    left = bytes.subarray(even);
  }
  yield `${Buffer.from(left).toString('base64')}"}`;
}
