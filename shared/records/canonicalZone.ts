import { zoneAliases } from './zoneAliases.ts';

const names = new Map(
  Object.entries(zoneAliases).flatMap(([zone, aliases]) =>
    [zone, ...aliases].map((name) => [name.toLowerCase(), zone]),
  ),
);

/**
 * The name that a zone goes by today: `Asia/Calcutta` is `Asia/Kolkata`, `Etc/UTC` is `UTC`. A name that is in no
 * list of aliases stays as it is; Windows names are the connectors' business.
 */
export function canonicalZone(name: string): string {
  return names.get(name.toLowerCase()) ?? name;
}
