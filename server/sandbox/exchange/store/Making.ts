/** Where and by whom an item is made. */
export interface Making {
  owner: { name: string; address: string };
  /** Milliseconds since 1970. */
  now: number;
  /** A new GUID. */
  guid: () => string;
  /** Windows' name of the zone that a new appointment is in where it does not say. */
  zone: string;
}
