import assert from 'node:assert/strict';
import type { RecordRef } from '../../../shared/recordViews.ts';
import { AppError } from '../../../server/core/AppError.ts';
import type { ErrorKind } from '../../../shared/errorKinds.ts';

/** A signal that never ends anything. */
export const patient = new AbortController().signal;

/** Callers by what they may do; ids are those of demoUsers.ts. */
export const callers = {
  anna: { userId: '1', company: '1' },
  annaInSecond: { userId: '1', company: '2' },
  jonas: { userId: '2', company: '1' },
  miriam: { userId: '3', company: '1' },
  thomas: { userId: '4', company: '1' },
  peter: { userId: '5', company: '1' },
  lea: { userId: '7', company: '2' },
};

/** A record of the first company. */
export function ref(kind: string, key: string | number, company = '1'): RecordRef {
  return { company, kind, key: String(key) };
}

/** Asserts that this fails with an AppError of this kind, and returns it. */
export async function fails(
  work: Promise<unknown>,
  kind: ErrorKind,
  reason?: string,
): Promise<AppError> {
  const error: unknown = await work.then(
    () => assert.fail(`expected ${kind}, got an answer`),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof AppError, `expected an AppError, got ${String(error)}`);
  assert.equal(error.kind, kind, error.message);
  if (reason !== undefined) assert.equal(error.reason, reason);
  assert.doesNotMatch(
    error.message,
    /select |SQLITE|syntax|kennwort|scrypt/i,
    'a sentence for a person',
  );
  return error;
}
