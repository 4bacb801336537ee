import type { SchemaType } from './SchemaType.ts';

const forms: Readonly<Record<string, RegExp>> = {
  boolean: /^(true|false|0|1)$/,
  int: /^[+-]?\d{1,10}$/,
  integer: /^[+-]?\d+$/,
  long: /^[+-]?\d{1,19}$/,
  short: /^[+-]?\d{1,5}$/,
  byte: /^[+-]?\d{1,3}$/,
  nonNegativeInteger: /^\+?\d+$/,
  positiveInteger: /^\+?0*[1-9]\d*$/,
  unsignedInt: /^\+?\d{1,10}$/,
  unsignedShort: /^\+?\d{1,5}$/,
  double: /^([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|INF|-INF|NaN)$/,
  float: /^([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|INF|-INF|NaN)$/,
  decimal: /^[+-]?(\d+\.?\d*|\.\d+)$/,
  dateTime: /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
  date: /^-?\d{4,}-\d\d-\d\d(Z|[+-]\d\d:\d\d)?$/,
  time: /^\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
  duration: /^-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
  base64Binary: /^[A-Za-z0-9+/\s]*(=\s*){0,2}$/,
};

/**
 * The value in one form (booleans as words, no white space around what is no text), or null where the text is no value
 * of the type.
 */
export function checkValue(type: SchemaType, text: string): string | null {
  const form = type.value === null ? undefined : forms[type.value];
  const { facet } = type;
  if (form === undefined && type.words === null && !type.isList)
    return facet === null || facet(text) ? text : null;
  const trimmed = text.trim();
  const values = type.isList ? trimmed.split(/\s+/).filter((value) => value !== '') : [trimmed];
  const isRight = values.every(
    (value) =>
      (type.words?.has(value) ?? true) && (form?.test(value) ?? true) && (facet?.(value) ?? true),
  );
  if (!isRight) return null;
  if (type.value !== 'boolean') return trimmed;
  return trimmed === '1' || trimmed === 'true' ? 'true' : 'false';
}
