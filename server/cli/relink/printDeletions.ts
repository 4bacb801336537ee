import { otherSide } from '../../../shared/records/Area.ts';
import type { StartOverPreview } from '../../app/sync/previewStartOver.ts';
import type { StartOverWish } from '../../app/sync/startOver/StartOverWish.ts';
import type { Console } from '../Command.ts';
import { reasonLines } from '../reports/reasonLines.ts';
import { thingTitle } from '../reports/thingTitle.ts';
import type { Job } from '../sync/pickJobs.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { sideTexts } from '../texts/sideTexts.ts';
import { keptTexts } from '../texts/keptTexts.ts';

/** Shows what starting over would delete, and what it would leave (NX3). */
export function printDeletions(
  { deletes, madeThere, examples, stays }: StartOverPreview,
  { account, area }: Job,
  { leading }: StartOverWish,
  { out, language }: Console,
): void {
  const de = language === 'de';
  const side = sideTexts[otherSide(leading)][language];
  out(`${account.mailbox}, ${areaTexts[area][language]}:`);
  out(
    de ? `  ${side}: ${deletes} endgültig zu löschen` : `  ${side}: ${deletes} to delete for good`,
  );
  if (madeThere > 0) {
    out(
      de
        ? `  davon ${madeThere} dort von Menschen angelegt`
        : `  of these ${madeThere} made there by people`,
    );
  }
  for (const line of reasonLines(stays.counts, keptTexts, language)) out(`  ${line}`);
  if (examples.length > 0) out(de ? '  zum Beispiel' : '  for example');
  for (const { fields } of examples) out(`    ${thingTitle(fields, language)}`);
}
