import { z } from 'zod';
import { errorStatus } from '../../shared/errorStatus.ts';
import type { Problem } from '../../shared/problem.ts';
import { AppError } from '../core/AppError.ts';

/**
 * What the caller is told of an error: kind, reason and the sentence for a person. Causes and
 * details stay in the log. Whatever is not an AppError is a defect of ours and says no more than that.
 */
export function toProblem(error: unknown, correlationId: string): Problem {
  const known = asAppError(error);
  if (known === null) {
    return {
      type: 'urn:erp-link:defect',
      title: 'Something went wrong in ERP Link. The log knows more under this id.',
      status: 500,
      kind: 'defect',
      correlationId,
    };
  }
  return {
    type: `urn:erp-link:${known.kind}`,
    title: known.message,
    status: errorStatus[known.kind],
    kind: known.kind,
    ...(known.reason === undefined ? {} : { reason: known.reason }),
    ...(known.retryAfter === undefined ? {} : { retryAfter: known.retryAfter }),
    ...fieldsOf(known),
    correlationId,
  };
}

/** Errors of Express's body parser carry a status and a type (body-parser, "Errors"). */
const ParserError = z.object({ status: z.number().min(400).max(499), type: z.string() });

function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return invalidInput(error);
  const parser = ParserError.safeParse(error);
  if (parser.success) {
    const tooLarge = parser.data.type === 'entity.too.large';
    return new AppError(
      'invalid-input',
      tooLarge ? 'The request is too large.' : 'The request could not be read.',
      { reason: parser.data.type, cause: error },
    );
  }
  return null;
}

/** Names every part of a request that was wrong and what was expected there; values are not repeated. */
function invalidInput(error: z.ZodError): AppError {
  const fields = error.issues.map((issue) => ({
    path: issue.path.join('.'),
    expected: issue.message,
  }));
  const places = fields.map((field) => field.path || 'body').join(', ');
  return new AppError('invalid-input', `The request was not understood: ${places}.`, {
    details: { fields },
    cause: error,
  });
}

function fieldsOf(error: AppError): Pick<Problem, 'fields'> {
  const fields = z
    .array(z.object({ path: z.string(), expected: z.string() }))
    .safeParse(error.details['fields']);
  return fields.success ? { fields: fields.data } : {};
}
