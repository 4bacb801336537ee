import type { z } from 'zod';
import { AppError } from '../../core/AppError.ts';

/** A thing as it is stored. */
export interface Kept<T> {
  /** Cut to what both databases can hold. */
  value: T;
  /** The same as JSON. */
  body: string;
}

/**
 * What the shape lets through, as both databases can hold it: PostgreSQL refuses U+0000, and half a surrogate pair has no
 * UTF-8.
 *
 * @throws AppError `invalid-input`, reason `not-storable`, that names what is wrong, never its value.
 */
export function kept<T extends z.ZodType>(shape: T, value: unknown): Kept<z.infer<T>> {
  const checked = shape.safeParse(value);
  if (!checked.success) {
    const issues = checked.error.issues.slice(0, 10);
    const wrong = issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new AppError('invalid-input', wrong.join('\n'), {
      reason: 'not-storable',
      details: { fields: issues.map(({ path }) => path.join('.')) },
    });
  }
  const body = JSON.stringify(checked.data, (_, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\0', '').toWellFormed() : part,
  );
  return { value: JSON.parse(body) as z.infer<T>, body };
}
