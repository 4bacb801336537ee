/** The parts of one RRULE: names and values in capitals, lists without empty members. */
export type RuleParts = ReadonlyMap<string, string>;
