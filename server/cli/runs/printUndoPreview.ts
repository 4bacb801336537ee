import type { UndoPreview } from '../../app/sync/previewUndo.ts';
import type { JournalEntry } from '../../ports/SyncStore.ts';
import type { Console, Texts } from '../Command.ts';
import { nameThings } from '../reports/nameThings.ts';
import { reasonLines } from '../reports/reasonLines.ts';
import { thingTitle } from '../reports/thingTitle.ts';
import type { Services } from '../Services.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { keptTexts } from '../texts/keptTexts.ts';
import { sideTexts } from '../texts/sideTexts.ts';
import { accountScope } from './accountScope.ts';
import type { ListedRun } from './listRuns.ts';

/** What is done to take a write back. */
const ops: Readonly<Record<JournalEntry['op'], Texts>> = {
  create: { en: 'delete', de: 'löschen' },
  update: { en: 'set back', de: 'zurücksetzen' },
  delete: { en: 'make again', de: 'wieder anlegen' },
};

/** Most things that are named. */
const named = 20;

/** Shows what taking a run back would do, and what would stay (NX3). */
export async function printUndoPreview(
  services: Services,
  { account, area }: ListedRun,
  { wasUndone, undone, left, examples }: UndoPreview,
  { out, language }: Console,
): Promise<void> {
  const de = language === 'de';
  out(`${account.mailbox}, ${areaTexts[area][language]}:`);
  if (wasUndone) out(de ? '  ist schon zurückgenommen' : '  was taken back before');
  const count = undone.create + undone.update + undone.delete;
  out(de ? `  ${count} zurückzunehmen` : `  ${count} to take back`);
  for (const line of reasonLines(left.counts, keptTexts, language)) out(`  ${line}`);
  const shown = examples.slice(0, named);
  const ids = shown.map(({ pairId }) => pairId);
  const names = await nameThings(services, accountScope(services, account, area), ids);
  if (shown.length > 0) out(de ? '  zum Beispiel' : '  for example');
  for (const { side, op, pairId, before, after } of shown) {
    const known = { ...names.get(pairId), ...(op === 'create' ? after : before) };
    const fields = op === 'update' ? `: ${Object.keys(before).join(', ')}` : '';
    const title = thingTitle(known, language);
    out(`    ${sideTexts[side][language]}, ${ops[op][language]}: ${title}${fields}`);
  }
}
