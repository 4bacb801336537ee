import { SyncRunner } from '../../app/service/SyncRunner.ts';
import type { SyncReport } from '../../app/sync/SyncReport.ts';
import type { SyncRequest } from '../../app/sync/SyncRequest.ts';
import { AppError } from '../../core/AppError.ts';
import { exitCodes, type Console } from '../Command.ts';
import { errorText } from '../errorText.ts';
import { isAllWell } from '../reports/isAllWell.ts';
import { printReport } from '../reports/printReport.ts';
import type { Services } from '../Services.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import type { Job } from './pickJobs.ts';
import { ProgressLine } from './ProgressLine.ts';

/** What became of one of them. */
type Ended = { report: SyncReport; error: null } | { report: null; error: AppError };

/**
 * Brings areas of accounts into step, several accounts side by side, and shows what was done.
 * @returns the exit code: one that fails stops no other. @throws the signal's reason.
 */
export async function runJobs(
  services: Services,
  jobs: readonly Job[],
  { direction, json }: { direction: SyncRequest['direction']; json: boolean },
  console: Console,
): Promise<number> {
  const { language, out, signal } = console;
  const runner = new SyncRunner(await services.ports());
  const stop = () => void runner.stop();
  signal.addEventListener('abort', stop, { once: true });
  const line = new ProgressLine(console, json, services.clock);
  const sync = async ({ account, area }: Job): Promise<Job & Ended> => {
    const title = `${account.mailbox}, ${areaTexts[area][language]}`;
    const wish = { account: account.id, area, direction, onProgress: line.of(title) };
    const ended = await runner.sync(wish, true).then(
      (report): Ended => ({ report, error: null }),
      (error: unknown): Ended => {
        if (error instanceof AppError) return { report: null, error };
        throw error;
      },
    );
    line.end(title);
    const { report, error } = ended;
    if (!json && report) printReport(report, title, 'sync', console);
    if (!json && error) out(`${title}: ${errorText(error, language)}`);
    return { account, area, ...ended };
  };
  try {
    const ended = await Promise.all(jobs.map(sync));
    const works = ended.every(({ report }) => report !== null && isAllWell(report));
    if (json) {
      const runs = ended.map(({ account, area, report, error }) => ({
        mailbox: account.mailbox,
        area,
        report,
        error: error && { kind: error.kind, reason: error.reason ?? null, message: error.message },
      }));
      out(JSON.stringify({ works, runs }, null, 2));
    }
    return works ? exitCodes.well : exitCodes.trouble;
  } finally {
    signal.removeEventListener('abort', stop);
    await runner.stop();
  }
}
