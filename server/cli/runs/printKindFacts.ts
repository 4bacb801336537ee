import type { AuditFacts } from '../../app/sync/audit/AuditReport.ts';
import type { RebuildFacts } from '../../app/sync/rebuild/RebuildReport.ts';
import type { StartOverFacts } from '../../app/sync/startOver/StartOverReport.ts';
import type { UndoFacts } from '../../app/sync/undo/UndoReport.ts';
import type { Run } from '../../ports/SyncStore.ts';
import type { Console } from '../Command.ts';
import { brakeText } from '../reports/brakeText.ts';
import { reasonLines } from '../reports/reasonLines.ts';
import { driftTexts } from '../texts/driftTexts.ts';
import { keptTexts } from '../texts/keptTexts.ts';
import { shortId } from './shortId.ts';

/** What a run of that kind tells beside what every run does. @param report of the run. */
export function printKindFacts(
  kind: Run['kind'],
  report: object,
  { out, language }: Console,
): void {
  const de = language === 'de';
  const lines: string[] = [];
  switch (kind) {
    case 'sync':
      return;
    case 'undo': {
      const { of, wasUndone, undone, left } = report as UndoFacts;
      lines.push(de ? `nimmt Lauf ${shortId(of)} zurück` : `takes run ${shortId(of)} back`);
      if (wasUndone) lines.push(de ? 'war schon zurückgenommen' : 'was taken back before');
      const count = undone.create + undone.update + undone.delete;
      lines.push(de ? `${count} zurückgenommen` : `${count} taken back`);
      lines.push(...reasonLines(left.counts, keptTexts, language));
      break;
    }
    case 'start-over': {
      const { forgot, cameBack, isQuiet, stays } = report as StartOverFacts;
      lines.push(de ? `Verbindungen vergessen: ${forgot}` : `links forgotten: ${forgot}`);
      if (cameBack > 0) lines.push(de ? `${cameBack} kamen zurück` : `${cameBack} came back`);
      if (!isQuiet) lines.push(de ? 'es kam noch etwas zurück' : 'something still came back');
      lines.push(...reasonLines(stays.counts, keptTexts, language));
      break;
    }
    case 'rebuild': {
      const { inStep, differing, unpaired, proposed } = report as RebuildFacts;
      lines.push(de ? `${inStep} wiedergefunden` : `${inStep} found again`);
      if (differing > 0) {
        lines.push(
          de
            ? `${differing} wiedergefunden, aber verschieden: der nächste Lauf entscheidet`
            : `${differing} found again and different: the next run decides`,
        );
      }
      if (proposed.length > 0) {
        lines.push(
          de ? `vielleicht dasselbe: ${proposed.length}` : `perhaps the same: ${proposed.length}`,
        );
      }
      lines.push(...reasonLines(unpaired.counts, keptTexts, language));
      break;
    }
    case 'audit': {
      const { pairs, drifted, putIn, incomplete, brake } = report as AuditFacts;
      lines.push(de ? `${pairs} verglichen` : `${pairs} compared`);
      lines.push(...reasonLines(drifted, driftTexts, language));
      if (putIn > 0)
        lines.push(de ? `${putIn} davon neu abgeglichen` : `${putIn} of these synced anew`);
      if (incomplete.length > 0) {
        lines.push(
          de ? 'eine Seite ließ sich nicht ganz lesen' : 'one side could not be read whole',
        );
      }
      if (brake !== null) {
        const why = brakeText(brake, language);
        lines.push(
          de ? `${why}; der nächste Lauf fragt danach` : `${why}; the next run asks for it`,
        );
      }
      break;
    }
  }
  for (const line of lines) out(`  ${line}`);
}
