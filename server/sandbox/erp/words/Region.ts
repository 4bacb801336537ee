/** The words from which organizations and people of one country are made. All invented; all likely. */
export interface Region {
  /** ISO 3166-1 alpha-2. */
  country: string;
  phone: string;
  women: readonly string[];
  men: readonly string[];
  surnames: readonly string[];
  /** Postal code, town, area code. */
  towns: readonly (readonly [string, string, string])[];
  streets: readonly string[];
  /** What an organization is called; `{s}` and `{t}` stand for surnames, `{o}` for a town. */
  names: readonly string[];
}
