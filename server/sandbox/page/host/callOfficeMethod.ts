import { GoneError } from '../GoneError.ts';
import type { HostContext } from './HostContext.ts';
import { hostLog } from './HostLog.ts';
import { laterMethods } from './laterMethods.ts';
import { officeMethods } from './officeMethods.ts';
import { reply } from './reply.ts';
import type { Reply } from './reply.ts';
import { supports } from './supports.ts';

/** Telemetry and signs of life; a host may leave them unanswered but for an empty answer. */
const ignored = new Set([163, 193, 400, 401, 402, 403]);

const notSupported = reply.failed(
  5000,
  'OperationNotSupported',
  'This Outlook does not have what was asked for.',
);

/**
 * Runs one `ExecuteMethod` of office.js. What came after the claimed requirement set is refused and
 * written down as a violation, also where the table could answer it.
 * @param data `{ ApiParams, MethodData: { ControlId, DispatchId } }`
 */
export async function callOfficeMethod(data: unknown, context: HostContext): Promise<Reply> {
  const { ApiParams: params, MethodData } = data as {
    ApiParams?: unknown;
    MethodData?: { DispatchId?: unknown };
  };
  const dispatchId = Number(MethodData?.DispatchId);
  if (ignored.has(dispatchId)) return reply.done();

  const { level } = context;
  const method = officeMethods.get(dispatchId);
  const { api, since } = method ??
    laterMethods.get(dispatchId) ?? { api: `number ${dispatchId}`, since: '99.0' };
  const isViolation = !supports(level, since);
  hostLog.called({ api, dispatchId, since, level }, isViolation);
  if (!method || isViolation) return notSupported;
  try {
    return await method.run(params ?? {}, context);
  } catch (error) {
    if (!(error instanceof GoneError)) hostLog.failed(api, error);
    const reason = error instanceof Error ? error.message : String(error);
    return reply.failed(9042, 'InternalServerError', reason);
  }
}
