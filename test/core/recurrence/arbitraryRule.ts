import fc from 'fast-check';

const day = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const list = (from: number, to: number, most: number) =>
  fc
    .uniqueArray(
      fc.integer({ min: from, max: to }).filter((each) => each !== 0),
      { minLength: 1, maxLength: most },
    )
    .map((numbers) => numbers.join(','));

/** Rules that none of our patterns can say, or that only just one can; each with what RFC 5545 allows it. */
export const arbitraryRule: fc.Arbitrary<string> = fc.oneof(
  parts('DAILY', {
    BYMONTH: list(1, 12, 3),
    BYDAY: fc.uniqueArray(day, { minLength: 1 }).map(String),
  }),
  parts('WEEKLY', {
    BYMONTH: list(1, 12, 3),
    BYDAY: fc.uniqueArray(day, { minLength: 1 }).map(String),
    WKST: day,
  }),
  parts('MONTHLY', { BYMONTHDAY: list(-31, 31, 3), BYMONTH: list(1, 12, 3) }),
  parts('MONTHLY', {
    BYDAY: fc
      .tuple(fc.constantFrom('1', '2', '-1', '-2', '5', ''), day)
      .map((pair) => pair.join('')),
    BYMONTH: list(1, 12, 3),
  }),
  parts('MONTHLY', { BYDAY: day, BYMONTHDAY: list(1, 31, 7) }),
  parts('YEARLY', { BYMONTH: list(1, 12, 3), BYMONTHDAY: list(-31, 31, 3) }),
  parts('YEARLY', {
    BYMONTH: list(1, 12, 2),
    BYDAY: fc.tuple(fc.constantFrom('1', '2', '-1', ''), day).map((pair) => pair.join('')),
  }),
  parts('YEARLY', { BYYEARDAY: list(-366, 366, 3) }),
  parts('YEARLY', { BYWEEKNO: list(1, 52, 2), BYDAY: day }),
);

function parts(frequency: string, by: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<string> {
  const interval = fc.option(fc.integer({ min: 1, max: 4 }).map(String), { nil: undefined });
  return fc
    .record({ INTERVAL: interval, ...by }, { requiredKeys: ['INTERVAL'] })
    .map((chosen) =>
      [
        `FREQ=${frequency}`,
        ...Object.entries(chosen).flatMap(([name, value]) =>
          value === undefined ? [] : [`${name}=${value}`],
        ),
      ].join(';'),
    );
}
