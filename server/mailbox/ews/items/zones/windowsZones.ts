import { canonicalZone } from '../../../../../shared/records/canonicalZone.ts';
import { windowsZoneTable } from './windowsZoneTable.ts';

/** By the name that Windows has: the IANA zone that it is read as. */
const toIana = new Map<string, string>();

/** By the IANA name of today. */
const toWindows = new Map<string, string>();

for (const entry of windowsZoneTable.trim().split(/\n(?! )/)) {
  const [name = '', zones = ''] = entry.split('=');
  for (const zone of zones.split(/\s+/)) {
    if (!toIana.has(name)) toIana.set(name, zone);
    toWindows.set(zone, name);
  }
}

/** Names that Windows and Exchange used before, or beside, as CLDR no longer has them. */
const formerly: Readonly<Record<string, string>> = {
  'Kamchatka Standard Time': 'Asia/Kamchatka',
  'Mid-Atlantic Standard Time': 'Etc/GMT+2',
  'Mexico Standard Time': 'America/Mexico_City',
  'Mexico Standard Time 2': 'America/Mazatlan',
  'Coordinated Universal Time': 'UTC',
  'tzone://Microsoft/Utc': 'UTC',
};

/** Time zones between Exchange, which has those of Windows, and us. */
export const windowsZones = {
  /** Undefined for the very few that Windows does not have (Antarctica/Troll). */
  named(zone: string): string | undefined {
    return toWindows.get(canonicalZone(zone));
  },

  /** Undefined for a zone that somebody made himself, as in appointments that came by iCalendar. */
  read(windowsName: string): string | undefined {
    return toIana.get(windowsName) ?? formerly[windowsName];
  },
};
