import { createReadStream } from 'node:fs';
import type { RecordRef } from '../../../../shared/recordViews.ts';
import { AppError } from '../../../core/AppError.ts';
import type { ErpCaller } from '../../../ports/ErpConnector.ts';
import type { ErpInserts } from '../../../ports/ErpInserts.ts';
import { readOne } from '../records/readOne.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import { toFigures } from '../records/toFigures.ts';
import { readPermissions } from '../rights/readPermissions.ts';
import { findDocument } from './findDocument.ts';
import { wholeAddress } from './wholeAddress.ts';

/** Does some work with the ERP within the time it has for it. */
type Limited = <T>(
  signal: AbortSignal,
  work: (erp: SqlErp, signal: AbortSignal) => Promise<T>,
) => Promise<T>;

/**
 * What people put into mails they write, of an ERP that a mapping describes. Every question reads the record first, as this
 * user: who may not see it gets nothing of it.
 *
 * @param brief for a question, worded for the caller. @param long for what has many bytes.
 */
export function sqlInserts(
  brief: (as: ErpCaller) => Limited,
  long: (as: ErpCaller) => Limited,
): ErpInserts {
  return {
    show: (ref, as, signal) =>
      brief(as)(signal, async (erp, both) => {
        const { kind, row, permissions } = await readFor(erp, ref, as, both);
        const [address, document] = await Promise.all([
          wholeAddress(erp, kind, row, permissions, both),
          findDocument(erp, kind, { ref, row, most: 0 }, both),
        ]);
        const figures = kind.kind.family === 'document' ? toFigures(erp, kind, row, 'show') : [];
        return {
          figures,
          address,
          document: document && { name: document.name, size: document.size },
        };
      }),
    open: (ref, as, most, signal) =>
      long(as)(signal, async (erp, both) => {
        const { kind, row } = await readFor(erp, ref, as, both);
        const found = await findDocument(erp, kind, { ref, row, most }, both);
        if (found === null) {
          throw new AppError('not-found', 'The ERP has no document of this record.', {
            reason: 'no-document',
          });
        }
        const { name, size, content } = found;
        if (size === null || content === null || size > most) throw tooLarge(size, most);
        return { name, size, content: typeof content === 'string' ? file(content) : once(content) };
      }),
  };
}

async function readFor(erp: SqlErp, ref: RecordRef, as: ErpCaller, signal: AbortSignal) {
  const permissions = await readPermissions(erp, as, signal);
  const columns = (kind: SqlKind) => [
    ...new Set([
      ...kind.columns.summary,
      ...kind.columns.address,
      ...(kind.mapping.document?.from === undefined ? [] : [kind.mapping.document.from]),
    ]),
  ];
  const { kind, row } = await readOne(erp, ref, columns, permissions, signal);
  return { kind, row, permissions };
}

async function* file(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Buffer>;
  } catch (cause) {
    throw new AppError('bad-answer', 'The document that the ERP names cannot be read.', {
      reason: 'document-unreadable',
      cause,
    });
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- read like one that comes in pieces
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function tooLarge(size: number | null, most: number): AppError {
  return new AppError('invalid-input', 'The document is too large to be attached.', {
    reason: 'document-too-large',
    details: { size, most },
  });
}
