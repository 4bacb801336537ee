import type { LanguageCode } from '../../shared/LanguageCode.ts';

/** What no language writes: straight apostrophes and quotes, three points, a blank before a comma or a full stop. */
const everywhere: readonly [fault: string, pattern: RegExp][] = [
  ['a straight apostrophe or quote', /['"]/],
  ['three points for an ellipsis', /\.\.\./],
  ['a blank before a comma or a full stop', /\s[,.](?:\s|$)/],
];

/** What one language does not write. */
const each: Readonly<Record<LanguageCode, readonly [fault: string, pattern: RegExp][]>> = {
  en: [
    ['quotes of another language', /[„«»]/],
    ['a blank before a mark', /\s[:;?!]/],
  ],
  de: [
    ['quotes of another language', /[”«»]|“[^„]*“/],
    ['a blank before a mark', /\s[:;?!]/],
  ],
  fr: [
    ['quotes of another language', /[„“”]/],
    ['no narrow blank before a mark', /[^\u202f][:;?!»]/],
    ['no narrow blank after «', /«[^\u202f]/],
    ['a narrow blank where none belongs', /\u202f[^:;?!»]*$|\u202f(?![:;?!»])(?<!«\u202f)/],
  ],
  it: [
    ['quotes of another language', /[„«»]/],
    ['a blank before a mark', /\s[:;?!]/],
    ['an accent written as an apostrophe', /\b(?:e|E|perche|puo|gia|cosi)’(?:\s|$)/],
  ],
};

/** What is wrong with a text by the rules of those who print in its language; nothing for a good one. */
export function typographyFaults(text: string, language: LanguageCode): string[] {
  return [...everywhere, ...each[language]]
    .filter(([, pattern]) => pattern.test(text))
    .map(([fault]) => fault);
}
