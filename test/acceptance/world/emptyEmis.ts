/** The example emis without appointments, follow-ups, mails and lists: addresses and users stay. */
export const emptyEmis: readonly string[] = [
  'delete from termin',
  'delete from wiedervorlage',
  'delete from posteingang',
  'delete from postausgang',
  'delete from adressliste',
];
