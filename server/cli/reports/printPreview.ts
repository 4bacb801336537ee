import type { SyncPreview } from '../../app/sync/previewSync.ts';
import type { Step } from '../../core/sync/Step.ts';
import type { Console, Language, Texts } from '../Command.ts';
import { notInStepTexts } from '../texts/notInStepTexts.ts';
import { sideTexts } from '../texts/sideTexts.ts';
import { germanSentence } from '../../app/words/germanSentence.ts';
import { askTexts } from '../texts/askTexts.ts';
import { brakeText } from './brakeText.ts';
import { countLines } from './countLines.ts';
import { lossText } from './lossText.ts';
import { reasonLines } from './reasonLines.ts';
import { thingTitle } from './thingTitle.ts';

const idle: Readonly<Record<NonNullable<SyncPreview['idle']>, Texts>> = {
  'no-company': { en: 'no company is chosen', de: 'kein Mandant gewählt' },
  'area-off': { en: 'this area is off', de: 'dieser Bereich ist aus' },
  'side-lacks-area': {
    en: 'the ERP or the mailbox does not have this area',
    de: 'das ERP oder das Postfach hat diesen Bereich nicht',
  },
};

/** Shows what a run would do: counts and examples (NX3). @param title whose run it would be. */
export function printPreview(
  preview: SyncPreview,
  title: string,
  { out, language }: Console,
): void {
  const de = language === 'de';
  if (preview.idle !== null) {
    out(`${title}: ${idle[preview.idle][language]}`);
    return;
  }
  const { counts, examples, losses, brake, outOfStep, partlyRead } = preview;
  const lines = countLines(counts, true, language);
  if (counts.pair > 0) {
    lines.push(
      de
        ? `${counts.pair} auf beiden Seiten wiedererkannt`
        : `${counts.pair} recognized on both sides`,
    );
  }
  if (counts.forget > 0)
    lines.push(de ? `Verbindungen zu beenden: ${counts.forget}` : `links to end: ${counts.forget}`);
  if (counts.ask > 0) lines.push(de ? `Fragen: ${counts.ask}` : `questions: ${counts.ask}`);
  out(`${title}: ${lines.length === 0 ? (de ? 'nichts zu tun' : 'nothing to do') : ''}`.trimEnd());
  for (const line of lines) out(`  ${line}`);
  for (const line of reasonLines({ ...outOfStep, ...counts.skipped }, notInStepTexts, language)) {
    out(`  ${line}`);
  }
  for (const { side, sentence } of partlyRead) {
    out(`  ${sideTexts[side][language]}: ${de ? germanSentence(sentence) : sentence}`);
  }
  if (losses.length > 0) {
    const lost = lossText(losses, language);
    out(de ? `  nur zum Teil übertragbar: ${lost}` : `  to be carried over in part: ${lost}`);
  }
  if (brake !== null) {
    const why = brakeText(brake, language);
    out(
      de ? `  der Lauf würde anhalten und fragen: ${why}` : `  the run would stop and ask: ${why}`,
    );
  }
  const shown = examples.flatMap((step) => exampleText(step, language));
  if (shown.length > 0) out(de ? '  zum Beispiel' : '  for example');
  for (const line of shown) out(`    ${line}`);
}

const ops: Readonly<Record<'create' | 'update' | 'delete', Texts>> = {
  create: { en: 'make', de: 'anlegen' },
  update: { en: 'change', de: 'ändern' },
  delete: { en: 'delete', de: 'löschen' },
};

function exampleText(step: Step, language: Language): string[] {
  switch (step.op) {
    case 'create':
    case 'update':
    case 'delete': {
      const known =
        step.op === 'create' ? step.set : { ...step.pair[step.side]?.fields, ...step.before };
      const title = thingTitle(known, language);
      const fields = step.op === 'update' ? `: ${Object.keys(step.set).join(', ')}` : '';
      return [`${sideTexts[step.side][language]}, ${ops[step.op][language]}: ${title}${fields}`];
    }
    case 'ask': {
      const about = step.pair?.erp ?? step.pair?.mailbox;
      const title = about ? `${thingTitle(about.fields, language)}: ` : '';
      return [`${title}${askTexts[step.reason][language]}`];
    }
    case 'purge':
    case 'pair':
    case 'forget':
      return [];
  }
}
