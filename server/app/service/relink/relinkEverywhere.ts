import { AppError } from '../../../core/AppError.ts';
import type { MovedLinks, RecordMove } from '../../../ports/LinkStore.ts';
import { relinkRecord } from '../../sync/relinkRecord.ts';
import type { ServicePorts } from '../ServicePorts.ts';
import type { SyncRunner } from '../SyncRunner.ts';
import type { MovePlace } from './MovePreview.ts';
import { previewMove } from './previewMove.ts';
import { requireMove } from './requireMove.ts';

/** What became of one place; `error` where it stayed as it was. */
export type MovedPlace = MovePlace & { error: AppError | null };

/** What became of it all. */
export interface MoveReport {
  links: MovedLinks;
  places: readonly MovedPlace[];
}

/**
 * A record was merged into another or got another number (NX15): everything that led to the old one leads to the new one, the
 * references of the pane and the pairs of every account of the company. Nothing is made and nothing deleted; what the records
 * say differently the next run carries over. What fails for one account does not keep the others waiting; called again it does
 * what is left.
 *
 * @param by who wants it, in words.
 * @param oldStays as `requireMove`.
 * @throws AppError as `requireMove`; the signal's reason.
 */
export async function relinkEverywhere(
  ports: ServicePorts,
  runner: Pick<SyncRunner, 'work'>,
  { move, by, oldStays = false }: { move: RecordMove; by: string; oldStays?: boolean },
  signal: AbortSignal,
): Promise<MoveReport> {
  const { erp, links, clock } = ports;
  const record = await requireMove(ports, move, oldStays, signal);
  const { places } = await previewMove(ports, move);
  const as = record && { family: record.family, title: record.title };
  const moved = await links.moveRecord(erp.name, move, { as, by, at: clock.now() });
  const done: MovedPlace[] = [];
  for (const place of places) {
    signal.throwIfAborted();
    done.push({ ...place, error: await follow(place) });
  }
  return { links: moved, places: done };

  async function follow({ account, area }: MovePlace): Promise<AppError | null> {
    const from = erp.syncedAs?.(move.from).ref ?? '';
    const to = erp.syncedAs?.(move.to).ref ?? '';
    try {
      await runner.work({ account: account.id, area }, 'relink', ({ request, ports: own }, both) =>
        relinkRecord(request, own, { from, to }, both),
      );
      return null;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof AppError) return error;
      throw error;
    }
  }
}
