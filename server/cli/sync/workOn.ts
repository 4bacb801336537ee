import type { OpenedSync } from '../../app/service/OpenedSync.ts';
import { SyncRunner } from '../../app/service/SyncRunner.ts';
import type { Console } from '../Command.ts';
import type { Services } from '../Services.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import type { Job } from './pickJobs.ts';
import { ProgressLine } from './ProgressLine.ts';

/** Does something with an area of an account, and shows how far it is; Ctrl-C ends it between two items. @throws AppError. */
export async function workOn<T>(
  services: Services,
  { account, area }: Job,
  what: string,
  work: (opened: OpenedSync, signal: AbortSignal) => Promise<T>,
  { console, json }: { console: Console; json: boolean },
): Promise<T> {
  const runner = new SyncRunner(await services.ports());
  const stop = () => void runner.stop();
  console.signal.addEventListener('abort', stop, { once: true });
  const line = new ProgressLine(console, json, services.clock);
  const title = `${account.mailbox}, ${areaTexts[area][console.language]}`;
  try {
    const wish = { account: account.id, area, onProgress: line.of(title) };
    return await runner.work(wish, what, work);
  } finally {
    line.end(title);
    console.signal.removeEventListener('abort', stop);
  }
}
