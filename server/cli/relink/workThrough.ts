import type { OpenedSync } from '../../app/service/OpenedSync.ts';
import type { SyncReport } from '../../app/sync/SyncReport.ts';
import type { Run } from '../../ports/SyncStore.ts';
import { AppError } from '../../core/AppError.ts';
import { exitCodes, type Console } from '../Command.ts';
import { errorText } from '../errorText.ts';
import { isAllWell } from '../reports/isAllWell.ts';
import { printReport } from '../reports/printReport.ts';
import { printKindFacts } from '../runs/printKindFacts.ts';
import type { Services } from '../Services.ts';
import type { Job } from '../sync/pickJobs.ts';
import { workOn } from '../sync/workOn.ts';
import { areaTexts } from '../texts/areaTexts.ts';

/** Does the same with several areas, one after the other, and shows what came of each. @returns the exit code. */
export async function workThrough(
  services: Services,
  jobs: readonly Job[],
  { kind, json }: { kind: Run['kind']; json: boolean },
  work: (opened: OpenedSync, signal: AbortSignal) => Promise<SyncReport>,
  console: Console,
): Promise<number> {
  const { language, out } = console;
  const ended: unknown[] = [];
  let works = true;
  for (const job of jobs) {
    const { account, area } = job;
    const title = `${account.mailbox}, ${areaTexts[area][language]}`;
    try {
      const report = await workOn(services, job, kind, work, { console, json });
      works &&= isAllWell(report);
      ended.push({ mailbox: account.mailbox, area, report, error: null });
      if (json) continue;
      printReport(report, title, kind, console);
      printKindFacts(kind, report, console);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      works = false;
      const { reason = null, message } = error;
      const told = { kind: error.kind, reason, message };
      ended.push({ mailbox: account.mailbox, area, report: null, error: told });
      if (!json) out(`${title}: ${errorText(error, language)}`);
    }
  }
  if (json) out(JSON.stringify({ works, runs: ended }, null, 2));
  return works ? exitCodes.well : exitCodes.trouble;
}
