import type { Answer, Body } from '../../../../shared/routes.ts';
import { AppError } from '../../../core/AppError.ts';
import type { AppPorts } from '../../AppPorts.ts';
import type { Caller } from '../../Caller.ts';
import { undoRun } from '../../sync/undoRun.ts';
import { ownArea } from './ownArea.ts';

/**
 * Takes back what a run wrote to one thing of the caller's (NX5), as far as nobody changed it since.
 *
 * @throws AppError as `ownArea` and `openSync`; `not-found`, reason `thing-unknown`, for what is no pair, `run-unknown` or
 * `journal-erased`; `conflict`, reason `not-undoable`; what the run that undoes it failed with.
 */
export async function undoThing(
  ports: Pick<AppPorts, 'sync'>,
  caller: Caller,
  { area, key, runId }: Body<'undoThing'>,
): Promise<Answer<'undoThing'>> {
  const own = await ownArea(ports, caller, area);
  const pairId = key.startsWith('p:') ? key.slice(2) : null;
  if (pairId === null) {
    throw new AppError('not-found', 'The sync has done nothing to this.', {
      reason: 'thing-unknown',
    });
  }
  const wish = { account: own.account.id, area };
  const report = await own.service.runner.work(wish, 'undo', ({ request, ports: opened }, signal) =>
    undoRun(request, opened, runId, signal, pairId),
  );
  if (report.error !== null) {
    const { kind, reason, message } = report.error;
    throw new AppError(kind, message, reason === null ? {} : { reason });
  }
  const { create, update, delete: deleted } = report.undone;
  return { undone: create + update + deleted, left: Object.keys(report.left.counts) };
}
