import type { AppError } from '../../../core/AppError.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import type { HttpResponse } from './HttpResponse.ts';
import { statusError } from './statusError.ts';

/** What the head of an answer says already. */
interface HeadProblem {
  error: AppError;
  /** The request was refused before anything was done. */
  surelyNotDone: boolean;
  /** The body may say it better. */
  mayHoldFault: boolean;
}

/**
 * What is wrong before the body is read; a status 500 may hold a fault that says it better.
 *
 * @param id of the request
 */
export function headProblem(response: HttpResponse, id: string): HeadProblem | undefined {
  const type = String(response.headers['content-type'] ?? '').toLowerCase();
  const isXml = /^(text|application)\/(soap\+)?xml\b/.test(type);
  const charset = /charset="?([\w-]+)/.exec(type)?.[1] ?? 'utf-8';
  if (response.status !== 200) {
    return { ...statusError(response), mayHoldFault: response.status === 500 && isXml };
  }
  // A proxy that mixes answers up is caught here; the body alone would not tell.
  const answered = response.headers['client-request-id'];
  if (typeof answered === 'string' && answered.toLowerCase() !== id) {
    const error = badAnswer('other-request', 'sent an answer that belongs to another request');
    return { error, surelyNotDone: false, mayHoldFault: false };
  }
  const problem = (error: AppError) => ({ error, surelyNotDone: false, mayHoldFault: false });
  if (!isXml) {
    const contentType = type.split(';')[0]?.slice(0, 60);
    return problem(
      badAnswer('content-type', 'answered with a page instead of data', { contentType }),
    );
  }
  if (charset !== 'utf-8') return problem(badAnswer('charset', 'answered in an unknown encoding'));
  return undefined;
}
