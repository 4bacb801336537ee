import type { SyncReport } from '../../app/sync/SyncReport.ts';
import type { Run } from '../../ports/SyncStore.ts';
import type { Console, Language, Texts } from '../Command.ts';
import { askTexts } from '../texts/askTexts.ts';
import { errorText } from '../errorText.ts';
import { shortId } from '../runs/shortId.ts';
import { germanSentence } from '../../app/words/germanSentence.ts';
import { notInStepTexts } from '../texts/notInStepTexts.ts';
import { timeText } from '../texts/timeText.ts';
import { sideTexts } from '../texts/sideTexts.ts';
import { brakeText } from './brakeText.ts';
import { countLines } from './countLines.ts';
import { lossText } from './lossText.ts';
import { reasonLines } from './reasonLines.ts';

const states: Readonly<Record<SyncReport['state'], Texts>> = {
  done: { en: 'done', de: 'fertig' },
  stopped: { en: 'stopped', de: 'angehalten' },
  failed: { en: 'failed', de: 'gescheitert' },
  'waiting-for-approval': { en: 'waits for approval', de: 'wartet auf Freigabe' },
};

const idle: Readonly<Record<NonNullable<SyncReport['idle']>, Texts>> = {
  'no-company': { en: 'no company is chosen', de: 'kein Mandant gewählt' },
  'area-off': { en: 'this area is off', de: 'dieser Bereich ist aus' },
  'side-lacks-area': {
    en: 'the ERP or the mailbox does not have this area',
    de: 'das ERP oder das Postfach hat diesen Bereich nicht',
  },
};

/** Shows what a run did, what is in step, what is not and why (BS7). @param title whose run it was. */
export function printReport(
  report: SyncReport,
  title: string,
  kind: Run['kind'],
  { out, language }: Console,
): void {
  out(`${title}: ${stateText(report, language)}`);
  for (const line of reportLines(report, kind, language)) out(`  ${line}`);
}

function stateText({ state, idle: why, error }: SyncReport, language: Language): string {
  if (error !== null) {
    return `${states[state][language]}: ${errorText(error, language)}`;
  }
  return why === null ? states[state][language] : idle[why][language];
}

/** What is to be told of a report, without how it ended. */
function reportLines(report: SyncReport, kind: Run['kind'], language: Language): string[] {
  const de = language === 'de';
  const { counts, inStep, outOfStep, partlyRead, lossy, losses, questions, brake } = report;
  const lines = countLines(counts, false, language);
  const { allowed } = report;
  if (allowed) {
    const when = timeText(allowed.at, language);
    lines.push(de ? `freigegeben von ${allowed.by}, ${when}` : `allowed by ${allowed.by}, ${when}`);
  }
  const { paired, stamped, recovered, forgotten, setAside } = counts;
  if (paired > 0)
    lines.push(
      de ? `${paired} auf beiden Seiten wiedererkannt` : `${paired} recognized on both sides`,
    );
  if (stamped > 0) lines.push(de ? `${stamped} gekennzeichnet` : `${stamped} marked as ours`);
  if (recovered > 0)
    lines.push(
      de
        ? `früher begonnene Schreibvorgänge geklärt: ${recovered}`
        : `writes of an earlier run settled: ${recovered}`,
    );
  if (forgotten > 0)
    lines.push(de ? `Verbindungen beendet: ${forgotten}` : `links ended: ${forgotten}`);
  if (report.idle !== null) return lines;
  if (lines.length === 0 && kind === 'sync' && report.state === 'done')
    lines.push(de ? 'nichts zu tun' : 'nothing to do');
  if (kind === 'sync' || kind === 'audit') {
    lines.push(de ? `${inStep} im Einklang` : `${inStep} in step`);
  }
  lines.push(...reasonLines(outOfStep, notInStepTexts, language));
  if (setAside > 0 && (outOfStep['set-aside'] ?? 0) === 0) {
    lines.push(`${notInStepTexts['set-aside'][language]}: ${setAside}`);
  }
  for (const { side, sentence } of partlyRead) {
    const said = de ? germanSentence(sentence) : sentence;
    lines.push(
      de
        ? `unvollständig gelesen (${sideTexts[side].de}): ${said}`
        : `read in part (${sideTexts[side].en}): ${said}`,
    );
  }
  if (lossy > 0) {
    const lost = lossText(losses, language);
    lines.push(
      de ? `${lossy} nur zum Teil übertragen: ${lost}` : `${lossy} carried over in part: ${lost}`,
    );
  }
  if (questions.length > 0) {
    const reasons = [...new Set(questions.map(({ reason }) => askTexts[reason][language]))].join(
      ', ',
    );
    lines.push(
      de
        ? `Fragen: ${questions.length} (${reasons}), siehe erp-link conflicts list`
        : `questions: ${questions.length} (${reasons}), see erp-link conflicts list`,
    );
  }
  if (brake !== null) {
    const why = brakeText(brake, language);
    lines.push(
      de
        ? `${why}; mit erp-link approve ${shortId(report.runId)} freigeben`
        : `${why}; allow it with erp-link approve ${shortId(report.runId)}`,
    );
  }
  return lines;
}
