import type { z } from 'zod';
import { AppError } from './AppError.ts';

/**
 * What an ERP said, as the type it should have; nonsense ends here and not in the pane.
 *
 * @throws AppError `bad-answer`, reason `erp-record`, that names the fields, never their values.
 */
export function checkAnswer<T extends z.ZodType>(schema: T, answer: unknown): z.infer<T> {
  const checked = schema.safeParse(answer);
  if (checked.success) return checked.data;
  const fields = checked.error.issues.slice(0, 10).map((issue) => issue.path.join('.'));
  throw new AppError('bad-answer', 'The ERP gave an answer that cannot be understood.', {
    reason: 'erp-record',
    details: { fields },
  });
}
