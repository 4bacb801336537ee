import { ItemError } from '../soap/ItemError.ts';

/** The property sets that have a name in EWS ([MS-OXPROPS] 1.3.2). */
const sets: Readonly<Record<string, string>> = {
  Meeting: '6ed8da90-450b-101b-98da-00aa003f1305',
  Appointment: '00062002-0000-0000-c000-000000000046',
  Common: '00062008-0000-0000-c000-000000000046',
  PublicStrings: '00020329-0000-0000-c000-000000000046',
  Address: '00062004-0000-0000-c000-000000000046',
  InternetHeaders: '00020386-0000-0000-c000-000000000046',
  CalendarAssistant: '11000e07-b51b-40d6-af21-caa85edab1d0',
  UnifiedMessaging: '4442858e-a9e3-4e80-b900-317a210cc15b',
  Task: '00062003-0000-0000-c000-000000000046',
  Sharing: '00062040-0000-0000-c000-000000000046',
};

/**
 * One text for all ways to name a MAPI property: a set by its name is the set by its GUID, tags are one however
 * they are written.
 *
 * @throws ItemError `ErrorInvalidExtendedProperty` for attributes that do not go together (Microsoft's page
 *   "ExtendedFieldURI").
 */
export function extendedKey(path: Readonly<Record<string, string>>): string {
  const { PropertyTag, DistinguishedPropertySetId, PropertySetId, PropertyName, PropertyId } = path;
  if (PropertyTag !== undefined) {
    if (DistinguishedPropertySetId ?? PropertySetId ?? PropertyName ?? PropertyId) refuse();
    const tag = /^0x/i.test(PropertyTag) ? parseInt(PropertyTag, 16) : parseInt(PropertyTag, 10);
    if (tag >= 0x8000) {
      throw new ItemError(
        'ErrorNoPropertyTagForCustomProperties',
        'Custom properties cannot be specified by property tag.',
      );
    }
    return `tag:0x${tag.toString(16)}`;
  }
  if ((DistinguishedPropertySetId === undefined) === (PropertySetId === undefined)) refuse();
  if ((PropertyName === undefined) === (PropertyId === undefined)) refuse();
  const set = PropertySetId?.toLowerCase() ?? sets[DistinguishedPropertySetId ?? ''] ?? refuse();
  return PropertyName === undefined
    ? `${set}/id:${Number(PropertyId)}`
    : `${set}/name:${set === sets['InternetHeaders'] ? PropertyName.toLowerCase() : PropertyName}`;
}

function refuse(): never {
  throw new ItemError(
    'ErrorInvalidExtendedProperty',
    'The extended property attribute combination is invalid.',
  );
}
