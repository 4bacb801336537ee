import { isParty } from '../../../../../shared/records/isParty.ts';
import type { FieldValue, Party } from '../../../../../shared/records/SyncRecord.ts';
import { childOf } from '../../xml/childOf.ts';
import { Xml } from '../../xml/Xml.ts';
import type { ItemField } from '../ItemField.ts';
import { mailboxXml } from '../rows/mailboxXml.ts';
import { readMailbox } from '../rows/readMailbox.ts';

/** People on a mail, by the elements that hold those of each role. Who has no mail address is nobody there. */
export function recipientsRow(lists: readonly (readonly [Party['role'], string])[]): ItemField {
  return {
    paths: lists.map(([, name]) => ({ field: `message:${name}` })),
    read: (item) => {
      const parties = lists.flatMap(([role, name]) =>
        (childOf(item, name)?.children ?? [])
          .filter((child) => child.name === 'Mailbox')
          .map((mailbox) => readMailbox(mailbox, role)),
      );
      return parties.length === 0 ? null : parties;
    },
    write: (value) =>
      lists.map(([role, name]) => {
        const markup = writable(value, role).map((party) => mailboxXml(party).markup);
        const content = markup.length === 0 ? null : new Xml(markup.join(''));
        return { path: { field: `message:${name}` }, name, value: content };
      }),
    held: (value) => {
      const all = lists.flatMap(([role]) => writable(value, role));
      return all.length === 0 ? null : all;
    },
  };
}

/** Those of a role whom Exchange can hold, as it holds them; a mail is from one only. */
function writable(value: FieldValue | null, role: Party['role']): Party[] {
  const all = partiesOf(value)
    .filter((party) => party.role === role && /\S/.test(party.address))
    .map((party): Party => ({ ...party, response: 'none' }));
  return role === 'from' ? all.slice(0, 1) : all;
}

function partiesOf(value: FieldValue | null): Party[] {
  return Array.isArray(value) ? value.filter((member) => isParty(member)) : [];
}
