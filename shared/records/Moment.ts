/**
 * A point in time as people mean it: wall time, zone and kind (sync-knowledge 3.9). Never a bare
 * instant, because "nine o'clock in Berlin" stays nine o'clock when the rules of the zone change.
 */
export type Moment =
  /** A whole day, without any zone: yyyy-mm-dd. */
  | { kind: 'date'; date: string }
  /** Wall time in a zone: yyyy-mm-ddThh:mm:ss and an IANA name. UTC is the zone `UTC`. */
  | { kind: 'zoned'; local: string; zone: string }
  /** Wall time wherever one happens to be (RFC 5545 form 1). */
  | { kind: 'floating'; local: string };
