import { areas } from '../../../shared/records/Area.ts';
import type { Policy } from '../../core/sync/Policy.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import { exitCodes, type Console } from '../Command.ts';
import { printPreview } from '../reports/printPreview.ts';
import type { Services } from '../Services.ts';
import { previewAccount } from '../sync/previewAccount.ts';
import { ProgressLine } from '../sync/ProgressLine.ts';
import { areaTexts } from '../texts/areaTexts.ts';

/** Shows what the next run of each area would do for an account that is not saved like that (NX3). @throws AppError. */
export async function showPreview(
  services: Services,
  account: SyncAccount,
  policy: Policy,
  json: boolean,
  console: Console,
): Promise<number> {
  const line = new ProgressLine(console, json, services.clock);
  const previews = [];
  for (const area of areas.filter((one) => policy.areas[one].direction !== 'off')) {
    const title = areaTexts[area][console.language];
    const wish = { account, area, onProgress: line.of(title) };
    const preview = await previewAccount(services, wish, console);
    line.end(title);
    previews.push({ area, ...preview });
    if (!json) printPreview(preview, title, console);
  }
  if (json) console.out(JSON.stringify({ saved: false, previews }, null, 2));
  else console.out(console.language === 'de' ? '\nNicht gespeichert.' : '\nNot saved.');
  return exitCodes.well;
}
