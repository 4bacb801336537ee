import type { ColumnContent } from './ColumnContent.ts';
import { isEmptyValue } from './isEmptyValue.ts';

const mostCodes = 12;
const longestCode = 20;

const forms = {
  mail: /^[^\s@<>,;]+@[^\s@<>,;]+\.[a-z]{2,}$/i,
  phone: /^\+?[\d\s()/.-]{6,25}$/,
  web: /^(https?:\/\/\S+|www\.\S+|[a-z0-9-]+(\.[a-z0-9-]+)*\.(example|test|com|de|fr|it|ch|at|net|org|eu)(\/\S*)?)$/i,
  day: /^((19|20)\d\d-[01]\d-[0-3]\d|(19|20)\d\d[01]\d[0-3]\d|[0-3]?\d\.[01]?\d\.(19|20)\d\d|[0-3]\d\/[01]\d\/(19|20)\d\d)$/,
  moment: /^(19|20)\d\d-[01]\d-[0-3]\d[T ][0-2]\d:[0-5]\d/,
  clock: /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$|^(0?\d|1\d|2[0-3])[0-5]\d$/,
  whole: /^-?\d{1,18}$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  html: /<(html|body|p|div|br|span|table|b|a)\b[^>]*>/i,
  lines: /\n/,
} as const;

/** What the values of a column are. @param values as they were read, trimmed of the blanks at their ends. */
export function contentOf(values: readonly (string | null)[]): ColumnContent {
  const filled = values.filter((value): value is string => !isEmptyValue(value));
  const share = (form: RegExp) =>
    filled.length === 0 ? 0 : filled.filter((value) => form.test(value)).length / filled.length;
  const counts = new Map<string, number>();
  // An empty day is nothing, but the 0 of a flag is a code.
  for (const value of values) {
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const kinds = [...counts.keys()];
  const isCodes =
    kinds.length <= mostCodes &&
    kinds.every((value) => value.length <= longestCode) &&
    (values.length === 0 || kinds.length < values.length / 2);
  const whole = share(forms.whole);
  return {
    rows: values.length,
    filled: filled.length,
    distinct: new Set(filled).size,
    mail: share(forms.mail),
    // A day written as a number is no telephone number.
    phone: share(forms.day) > 0.5 ? 0 : share(forms.phone),
    web: share(forms.web),
    day: share(forms.day),
    moment: share(forms.moment),
    clock: share(forms.clock),
    whole,
    uuid: share(forms.uuid),
    html: share(forms.html),
    lines: share(forms.lines),
    separator: separatorIn(filled),
    averageLength: filled.reduce((sum, { length }) => sum + length, 0) / (filled.length || 1),
    codes: isCodes ? counts : null,
    greatest: whole === 1 ? Math.max(...filled.map(Number)) : null,
  };
}

function separatorIn(values: readonly string[]): string | null {
  return ['|', ';', ','].find((sign) => values.some((value) => value.includes(sign))) ?? null;
}
