import { windowsZones } from './windowsZones.ts';

/** A zone as Exchange can have it. */
export interface ExchangeZone {
  /** The name that Windows has for it. */
  windows: string;
  /** The IANA zone by whose rules Exchange goes then; often another one with the same clock. */
  zone: string;
  /** Windows does not have it, so only instants can be said. */
  isUnknown: boolean;
}

/** What becomes of an IANA zone in Exchange: that of Windows, or UTC where Windows has none. */
export function exchangeZone(zone: string): ExchangeZone {
  const windows = windowsZones.named(zone);
  const read = windows === undefined ? undefined : windowsZones.read(windows);
  return windows === undefined || read === undefined
    ? { windows: 'UTC', zone: 'UTC', isUnknown: true }
    : { windows, zone: read, isUnknown: false };
}
