import type { Party } from '../../../../../shared/records/SyncRecord.ts';
import { emptyOf } from '../values/emptyOf.ts';
import type { FieldFrame } from './FieldFrame.ts';
import { fitText } from './fitText.ts';
import { partiesIn } from './partiesIn.ts';
import { readAddresses } from './readAddresses.ts';
import type { ColumnValue, SqlField } from './SqlField.ts';
import { textIn } from './textIn.ts';
import { writeAddresses } from './writeAddresses.ts';

/**
 * People in columns of the record, by role: From, To and Cc of a mail. A role for which there is no column is left out (who
 * got a mail blindly), and so are answers to an invitation: the ERP has no room for them, and says so when it is read back.
 */
export function addressesField({ name: field, rule, source, slot }: FieldFrame): SqlField {
  const roles = Object.entries(source.people ?? {}).map(([role, kept]) => {
    const { name, address } = typeof kept === 'string' ? { name: undefined, address: kept } : kept;
    return {
      role: role as Party['role'],
      isOne: typeof kept !== 'string',
      name: name === undefined ? null : slot(name),
      address: slot(address),
    };
  });
  const slots = roles.flatMap(({ name, address }) => [address, ...(name ? [name] : [])]);
  return {
    name: field,
    rule,
    columns: slots.map(({ named }) => named),
    expression: null,
    children: null,
    limit: null,
    read(row) {
      const parties = roles.flatMap(({ role, isOne, name, address }): Party[] => {
        const text = textIn(row[address.alias], address)?.trim() ?? '';
        const beside = name === null ? '' : (textIn(row[name.alias], name)?.trim() ?? '');
        const people = isOne ? [{ name: beside, address: text }] : readAddresses(text);
        return people
          .filter((one) => one.name !== '' || one.address !== '')
          .map((one) => ({ ...one, role, response: 'none' }));
      });
      return parties.length === 0 ? null : parties;
    },
    write: slots.some(({ column }) => column === null)
      ? null
      : (value) => {
          const parties = partiesIn(field, value);
          return roles.flatMap(({ role, isOne, name, address }): ColumnValue[] => {
            const own = parties.filter((party) => party.role === role);
            const text = isOne ? (own[0]?.address ?? '') : writeAddresses(own);
            const set = (at: typeof address, said: string): ColumnValue => ({
              column: at.column ?? '',
              value: said === '' ? emptyOf(at, undefined) : fitText(field, said, at, false),
            });
            return [set(address, text), ...(name ? [set(name, own[0]?.name ?? '')] : [])];
          });
        },
  };
}
