import type { Area } from '../../../shared/records/Area.ts';
import type { SyncPreview } from '../../app/sync/previewSync.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Console } from '../Command.ts';
import { printPreview } from '../reports/printPreview.ts';
import type { Services } from '../Services.ts';
import { previewAccount } from '../sync/previewAccount.ts';
import { ProgressLine } from '../sync/ProgressLine.ts';
import { areaTexts } from '../texts/areaTexts.ts';

/** Shows what a first run would do, area by area (NX3). @throws AppError. */
export async function showLook(
  services: Services,
  account: SyncAccount,
  areas: readonly Area[],
  json: boolean,
  console: Console,
): Promise<(SyncPreview & { area: Area })[]> {
  const line = new ProgressLine(console, json, services.clock);
  const previews = [];
  for (const area of areas) {
    const title = areaTexts[area][console.language];
    const wish = { account, area, onProgress: line.of(title) };
    const preview = await previewAccount(services, wish, console);
    line.end(title);
    previews.push({ area, ...preview });
    if (!json) printPreview(preview, title, console);
  }
  return previews;
}
