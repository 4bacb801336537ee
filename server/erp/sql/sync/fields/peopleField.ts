import type { Party } from '../../../../../shared/records/SyncRecord.ts';
import { textIn } from './textIn.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { codeTable } from './codeTable.ts';
import { readOnly } from './readOnly.ts';

/** The people of an appointment or mail, in child rows that are read, and made with a new record where the mapping says so. Those without an address and a name are nobody. */
export function peopleField(frame: FieldFrame): SqlField {
  const { source, alias, rule } = frame;
  const roles = codeTable(source.codes ?? {}, source.write ?? {});
  const usual: Party['role'] = frame.name === 'replyTo' || rule.max === 100 ? 'to' : 'required';
  const field = readOnly(frame, [], (row) => {
    const rows = JSON.parse(String(row[alias] ?? '[]')) as (string | null)[][];
    const parties = rows.flatMap(([name, address, role]): Party[] => {
      const party: Party = {
        name: clean(name),
        address: clean(address),
        role: (roles.wordOf(role ?? null) as Party['role'] | null | undefined) ?? usual,
        response: 'none',
      };
      return party.name === '' && party.address === '' ? [] : [party];
    });
    return parties.length === 0 ? null : parties;
  });
  const codeOf = (role: string) => roles.codeOf(role);
  return { ...field, children: { field: frame.name, source, alias, codeOf } };
}

function clean(text: string | null | undefined): string {
  return textIn(text ?? null, { named: '' })?.trim() ?? '';
}
