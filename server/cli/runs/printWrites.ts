import { AppError } from '../../core/AppError.ts';
import type { JournalEntry } from '../../ports/SyncStore.ts';
import type { Console, Texts } from '../Command.ts';
import { nameThings } from '../reports/nameThings.ts';
import { thingTitle } from '../reports/thingTitle.ts';
import type { Services } from '../Services.ts';
import { sideTexts } from '../texts/sideTexts.ts';
import { accountScope } from './accountScope.ts';
import type { ListedRun } from './listRuns.ts';

const ops: Readonly<Record<JournalEntry['op'], Texts>> = {
  create: { en: 'made', de: 'angelegt' },
  update: { en: 'changed', de: 'geändert' },
  delete: { en: 'deleted', de: 'gelöscht' },
};

/** Shows the last things that a run wrote, by name (NX5). @param most how many. */
export async function printWrites(
  services: Services,
  { run, account, area }: ListedRun,
  most: number,
  { out, language }: Console,
): Promise<void> {
  const scope = accountScope(services, account, area);
  const lines: string[] = [];
  try {
    for await (const page of services.sync.journal(scope, run.id, most)) {
      // A change tells only what changed.
      const changed = page.filter(({ op }) => op === 'update').map(({ pairId }) => pairId);
      const names = await nameThings(services, scope, changed);
      for (const { side, op, pairId, before, after } of page) {
        const wrote = op === 'delete' ? before : { ...before, ...after };
        const title = thingTitle({ ...names.get(pairId), ...wrote }, language);
        const fields = op === 'update' ? `: ${Object.keys(after).join(', ')}` : '';
        lines.push(`${sideTexts[side][language]}, ${ops[op][language]}: ${title}${fields}`);
      }
      break;
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'not-found') throw error;
    out(
      language === 'de'
        ? '  Was er schrieb, ist gelöscht: er lässt sich nicht mehr zurücknehmen.'
        : '  What it wrote is erased: it can no longer be undone.',
    );
    return;
  }
  if (lines.length === 0) return;
  out(language === 'de' ? '  zuletzt geschrieben' : '  written last');
  for (const line of lines) out(`    ${line}`);
}
