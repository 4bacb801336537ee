import type { SqlValue } from '../database/SqlDatabase.ts';

/** Whether a catalogue says yes: 1, true, or what ODBC's drivers make of it. */
export function yes(value: SqlValue | undefined): boolean {
  return (
    value === true || ['1', 't', 'true', 'y', 'yes'].includes(String(value ?? '').toLowerCase())
  );
}
