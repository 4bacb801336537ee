import type { AreaCheck } from '../../erp/sql/check/ErpCheck.ts';
import type { Console, Language, Texts } from '../Command.ts';
import { areaName } from './areaName.ts';

const levels: Readonly<Record<1 | 2 | 3, Texts>> = {
  1: { en: 'level 1, by triggers', de: 'Stufe 1, durch Trigger' },
  2: { en: 'level 2, by the time of change', de: 'Stufe 2, durch die Zeit der Änderung' },
  3: { en: 'level 3, by reading everything', de: 'Stufe 3, durch Lesen von allem' },
};

/** Shows how the changes of each area are found, and beneath why not better: each reason once, with whom it concerns where not all. */
export function printDetection(areas: readonly AreaCheck[], { out, language }: Console): void {
  const left = Math.max(...areas.map((area) => areaName(area).length));
  for (const area of areas) {
    out(`  ${areaName(area).padEnd(left)}  ${foundText(area, language)}`);
  }
  const reasons = new Map<string, string[]>();
  for (const area of areas) {
    for (const why of area.detection.why) {
      const concerned = reasons.get(why[language]) ?? [];
      reasons.set(why[language], [...concerned, areaName(area)]);
    }
  }
  for (const [why, concerned] of reasons) {
    const whom = concerned.length === areas.length ? '' : ` (${concerned.join(', ')})`;
    out(`  ${language === 'de' ? 'nicht besser' : 'no better'}${whom}: ${why}`);
  }
}

function foundText({ detection }: AreaCheck, language: Language): string {
  const { level, columns, version } = detection;
  const de = language === 'de';
  const named = level === 2 ? ` (${columns.join(', ')})` : '';
  const told =
    version === null
      ? de
        ? 'Fassung durch Fingerabdruck'
        : 'versions by fingerprint'
      : de
        ? `Fassung in ${version}`
        : `versions in ${version}`;
  return `${levels[level][language]}${named}; ${told}`;
}
