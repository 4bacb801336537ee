import { AppError } from '../../core/AppError.ts';
import type { Finding } from '../../erp/sql/check/ErpCheck.ts';
import { germanProblem } from '../../erp/sql/check/germanProblem.ts';

/** A problem as mappingError tells it. */
interface Told {
  path: string;
  line: number | null;
  message: string;
}

/** The problems that an error about a mapping tells, all of them; null for an error about something else. */
export function mappingProblems(error: unknown): Finding[] | null {
  if (!(error instanceof AppError) || error.reason !== 'mapping') return null;
  const { problems, line } = error.details;
  const told = Array.isArray(problems)
    ? (problems as readonly Told[])
    : [
        {
          path: '',
          line: typeof line === 'number' ? line : null,
          // Of a file that is no mapping at all the sentence begins with its name and line.
          message: error.message.replace(/^.*?: (?=this is|too many)/s, '').replace(/\.$/, ''),
        },
      ];
  return told.map(({ path, line: at, message }) => ({
    path: path === '' ? [] : [path],
    line: at,
    said: { en: message, de: germanProblem(message) },
  }));
}
