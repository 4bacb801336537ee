import assert from 'node:assert/strict';
import { contactMapping } from '../../../../server/mailbox/ews/items/contacts/contactMapping.ts';
import { stampField } from '../../../../server/mailbox/ews/items/stampField.ts';
import { valueOf } from '../../../../server/mailbox/ews/answers/valueOf.ts';
import { createItem } from '../../../../server/mailbox/ews/operations/createItem.ts';
import { findItem } from '../../../../server/mailbox/ews/operations/findItem.ts';
import type { Restriction } from '../../../../server/mailbox/ews/operations/parts/Restriction.ts';
import { readItemId } from '../../../../server/mailbox/ews/operations/parts/readItemId.ts';
import { never } from '../never.ts';
import { ExchangeDesk } from './ExchangeDesk.ts';
import { someStamp } from './someStamp.ts';

describe('the stamp of an item', () => {
  it('is found by its pair alone, whatever characters that has', async () => {
    await using desk = await ExchangeDesk.open(contactMapping);
    const { client } = desk.mailbox;
    const pairs = ['p1', 'p10', 'p"1', 'p1,'];
    for (const pairId of pairs) {
      const stamp = someStamp('contacts', pairId);
      const record = { area: 'contacts', fields: { lastName: pairId } } as const;
      const [step] = contactMapping.createPlan(record, stamp, 'UTC');
      assert.ok(step?.do === 'create');
      valueOf(await createItem(client, { items: [step.item] }, never));
    }
    await desk.create({ lastName: 'other' });
    const found = async (restriction: Restriction): Promise<(string | undefined)[]> => {
      const request = {
        folders: [{ distinguished: 'contacts' }],
        shape: { base: 'IdOnly' } as const,
        view: { offset: 0, size: 100 },
        restriction,
      };
      const { items } = valueOf(await findItem(client, request, (item) => readItemId(item), never));
      const elements = await desk.elements(items);
      return elements.map((item) => stampField.read(item)?.pairId).sort();
    };
    for (const pairId of pairs.slice(1)) {
      assert.deepEqual(await found(stampField.isOneOf([pairId])), [pairId]);
    }
    assert.deepEqual(await found(stampField.isOneOf(['p"1', 'p10'])), ['p"1', 'p10']);
    assert.equal((await found(stampField.isThere)).length, 5);
  });
});
