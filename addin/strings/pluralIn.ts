/**
 * Picks the form that goes with a number as this language counts: French says "0 résultat", the others "0 results".
 *
 * @returns a function that takes the count, the form for one and the form for all else.
 */
export function pluralIn(language: string): (count: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(language);
  return (count, one, other) => (rules.select(count) === 'one' ? one : other);
}
