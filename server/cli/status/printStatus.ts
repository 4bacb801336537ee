import type { AccountStatus, AreaState, AreaStatus } from '../../app/service/AccountStatus.ts';
import type { Console, Language, Texts } from '../Command.ts';
import { brakeText } from '../reports/brakeText.ts';
import { reasonLines } from '../reports/reasonLines.ts';
import type { Run } from '../../ports/SyncStore.ts';
import { runTexts } from '../runs/runTexts.ts';
import { shortId } from '../runs/shortId.ts';
import { areaTexts } from '../texts/areaTexts.ts';
import { germanSentence } from '../../app/words/germanSentence.ts';
import { notInStepTexts } from '../texts/notInStepTexts.ts';
import { timeText } from '../texts/timeText.ts';

const states: Readonly<Record<AreaState, Texts>> = {
  off: { en: 'off', de: 'aus' },
  paused: { en: 'paused', de: 'angehalten' },
  failed: { en: 'failed', de: 'gescheitert' },
  conflict: { en: 'waits for a decision', de: 'wartet auf eine Entscheidung' },
  waiting: { en: 'waits', de: 'wartet' },
  'never-ran': { en: 'never ran', de: 'lief noch nie' },
  'in-step': { en: 'in step', de: 'im Einklang' },
};

/** An area, with whether it stands still. */
type Area = AreaStatus & { standsStill: boolean };

/** Shows how an account is, a line an area that is on, with what is the matter below it. */
export function printStatus(
  {
    name,
    mailbox,
    isPaused,
    company,
    areas,
  }: Omit<AccountStatus, 'areas'> & { areas: readonly Area[] },
  isFurther: boolean,
  { out, language }: Console,
): void {
  const de = language === 'de';
  if (isFurther) out('');
  const paused = isPaused ? (de ? ', angehalten' : ', paused') : '';
  const none = company === null ? (de ? ', kein Mandant' : ', no company') : '';
  out(`${name} <${mailbox}>${paused}${none}`);
  const shown = areas.filter(({ state }) => state !== 'off');
  if (shown.length === 0) out(de ? '  nichts eingeschaltet' : '  nothing is switched on');
  const width = Math.max(...areas.map(({ area }) => areaTexts[area][language].length));
  for (const area of shown) {
    const label = areaTexts[area.area][language].padEnd(width);
    out(`  ${label}  ${headline(area, language)}`);
    for (const line of troubles(area, language)) out(`  ${''.padEnd(width)}    ${line}`);
  }
}

function headline(area: Area, language: Language): string {
  const { state, standsStill, pairs, inStep, wellAt, next } = area;
  const de = language === 'de';
  const parts = [states[state][language]];
  const isShort = state === 'in-step' && inStep !== null && inStep < pairs;
  if (isShort) {
    parts[0] = de ? `${inStep} von ${pairs} im Einklang` : `${inStep} of ${pairs} in step`;
  }
  if (standsStill) parts.unshift(de ? 'STEHT STILL' : 'STANDS STILL');
  if (pairs > 0 && !isShort) parts.push(de ? `${pairs} verbunden` : `${pairs} linked`);
  if (wellAt !== null) {
    const when = timeText(wellAt, language);
    parts.push(de ? `zuletzt gut ${when}` : `last went well ${when}`);
  }
  if (next !== null) {
    const when = timeText(next.at, language);
    parts.push(de ? `nächster Lauf ${when}` : `next run ${when}`);
  } else if (state !== 'paused') parts.push(de ? 'nie von selbst' : 'never by itself');
  return parts.join(', ');
}

function troubles(area: Area, language: Language): string[] {
  const de = language === 'de';
  const { trouble, approval, held, questions, outOfStep, lastRun, busyUntil } = area;
  const lines: string[] = [];
  if (trouble !== null) {
    // The console knows more sentences than the services.
    const said = germanSentence(trouble.en);
    lines.push(de && said !== trouble.en ? said : trouble[language]);
  }
  if (lastRun?.state === 'running' && held === null) {
    const since = timeText(lastRun.startedAt, language);
    if (busyUntil !== null) {
      lines.push(de ? `ein Lauf ist seit ${since} im Gang` : `a run is under way since ${since}`);
    } else {
      lines.push(
        de
          ? `der Lauf von ${since} brach ab; der nächste macht weiter`
          : `the run of ${since} broke off; the next one goes on`,
      );
    }
  }
  if (approval !== null) {
    const why = approval.brake ? `${brakeText(approval.brake, language)}: ` : '';
    lines.push(`${why}erp-link approve ${shortId(approval.runId)}`);
  }
  if (held !== null) {
    lines.push(heldText(held.kind, busyUntil, language));
  }
  if (questions > 0) {
    lines.push(
      de
        ? `Fragen: ${questions}, siehe erp-link conflicts list`
        : `questions: ${questions}, see erp-link conflicts list`,
    );
  }
  // What is half done says what waits.
  const { 'next-run': _next, ...others } = outOfStep;
  lines.push(...reasonLines(held === null ? outOfStep : others, notInStepTexts, language));
  return lines;
}

/** @param busyUntil not null: somebody may be at it still. */
function heldText(kind: Run['kind'], busyUntil: number | null, language: Language): string {
  const de = language === 'de';
  const what = runTexts.kinds[kind][language];
  const command = kind === 'rebuild' ? 'rebuild' : 'start-over … --resume';
  if (busyUntil === null) {
    return de
      ? `${what} brach ab, alles andere wartet: erp-link ${command}`
      : `${what} broke off, all else waits: erp-link ${command}`;
  }
  // Rounded up: at the minute that is told it is free.
  const when = timeText(Math.ceil(busyUntil / 60_000) * 60_000, language);
  return de
    ? `${what} ist im Gang, alles andere wartet; wenn abgebrochen: ab ${when} erp-link ${command}`
    : `${what} is under way, all else waits; if it was killed: from ${when} on erp-link ${command}`;
}
