import type { SqlValue } from './SqlDatabase.ts';

/** A value of the driver `mssql` as text where it made a Date of it. @param type the driver's type of the column: a function with a name. */
export function mssqlValue(value: unknown, type: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dateText(value, typeof type === 'function' ? type.name : '');
  if (value instanceof Uint8Array) return value;
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value;
    default:
      return JSON.stringify(value);
  }
}

/** As SQL Server writes it itself. Beyond milliseconds the driver keeps what is left aside, in seconds. */
function dateText(value: Date & { nanosecondsDelta?: number }, type: string): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().replace('Z', '').split('T');
  if (type === 'Date') return day;
  const finer = Math.round((value.nanosecondsDelta ?? 0) * 1e7);
  const exact = type === 'DateTime2' || type === 'Time' || type === 'DateTimeOffset';
  const clock = exact ? `${time}${String(finer).padStart(4, '0')}` : time;
  if (type === 'Time') return clock;
  return type === 'DateTimeOffset' ? `${day} ${clock} +00:00` : `${day} ${clock}`;
}
