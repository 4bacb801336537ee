import { AppError } from '../../../core/AppError.ts';
import type { ErrorKind } from '../../../../shared/errorKinds.ts';
import { sqlError } from './sqlError.ts';
import { sqlState } from './sqlState.ts';

interface Refusal {
  states: RegExp;
  kind: ErrorKind;
  reason: string;
  sentence: string;
}

/** What a database says against a value, by SQLSTATE or SQLite's result code. */
const refusals: readonly Refusal[] = [
  {
    states: /^(22001)$/,
    kind: 'invalid-input',
    reason: 'too-long',
    sentence: 'A text is longer than the ERP’s database can keep.',
  },
  {
    states: /^(23505|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|ROWID))$/,
    kind: 'conflict',
    reason: 'duplicate',
    sentence: 'The ERP’s database has another record with the same key or number.',
  },
  {
    states: /^(23502|SQLITE_CONSTRAINT_NOTNULL)$/,
    kind: 'invalid-input',
    reason: 'required',
    sentence: 'The ERP’s database demands a value that is missing.',
  },
  {
    states: /^(P0001|45000|SQLITE_CONSTRAINT_TRIGGER)$/,
    kind: 'invalid-input',
    reason: 'erp-refused',
    sentence: 'The ERP itself refused this.',
  },
  {
    states: /^(23...|SQLITE_CONSTRAINT.*|SQLITE_MISMATCH|44000)$/,
    kind: 'invalid-input',
    reason: 'constraint',
    sentence: 'The ERP’s database does not allow this value.',
  },
  {
    states: /^22...$/,
    kind: 'invalid-input',
    reason: 'bad-value',
    sentence: 'The ERP’s database cannot keep this value.',
  },
  {
    states: /^(40...)$/,
    kind: 'unavailable',
    reason: 'deadlock',
    sentence: 'Somebody else was writing the same in the ERP; nothing was written.',
  },
  {
    states: /^(55P03|SQLITE_(BUSY|LOCKED).*)$/,
    kind: 'unavailable',
    reason: 'locked',
    sentence: 'Somebody else is working on this record in the ERP.',
  },
];

/**
 * A driver's error at a statement that writes. `invalid-input` (reasons `too-long`, `required`, `constraint`, `bad-value`,
 * `erp-refused`: a trigger or procedure of the ERP said no) and `conflict` (`duplicate`) will not go better another time;
 * `unavailable` with `deadlock` or `locked` may, and nothing was written; all others are as {@link sqlError} says.
 */
export function writeError(error: unknown): Error {
  if (error instanceof AppError) return error;
  const code = sqlState(error);
  const refusal = code === null ? undefined : refusals.find(({ states }) => states.test(code));
  if (!refusal) return sqlError(error);
  const { kind, reason, sentence } = refusal;
  return new AppError(kind, sentence, { reason, details: { code }, cause: error });
}
