import { errorStatus } from '../shared/errorStatus.ts';
import { errorKinds } from '../shared/errorKinds.ts';
import { Problem } from '../shared/problem.ts';
import { PaneError } from './PaneError.ts';

/**
 * The error that a refusing answer means. An answer that is not ours (a proxy's page, an empty 502) is
 * known by its status alone.
 *
 * @param text the body as it came.
 * @param retryAfter the Retry-After header in seconds, where there was one.
 */
export function readProblem(
  status: number,
  text: string,
  retryAfter: number | undefined,
  correlationId: string,
): PaneError {
  const problem = Problem.safeParse(parse(text));
  if (problem.success) {
    const { kind, title, ...facts } = problem.data;
    return new PaneError(kind, title, { ...facts, retryAfter: facts.retryAfter ?? retryAfter });
  }
  return new PaneError(kindOfStatus(status), `HTTP ${status}`, {
    reason: 'not-our-answer',
    retryAfter,
    correlationId,
  });
}

function kindOfStatus(status: number): PaneError['kind'] {
  // 502 and 504 are said by a proxy when nobody is behind it; 500 without our form is no one's promise.
  if (status === 502 || status === 504) return 'unavailable';
  if (status === 500) return 'bad-answer';
  return errorKinds.find((kind) => errorStatus[kind] === status) ?? 'bad-answer';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
