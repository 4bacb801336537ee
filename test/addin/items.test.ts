import assert from 'node:assert/strict';
import { cutText } from '../../addin/cutText.ts';
import { distinctPeople } from '../../addin/distinctPeople.ts';
import { placeRemoved } from '../../addin/hooks/placeRemoved.ts';
import { isDarkColor } from '../../addin/isDarkColor.ts';
import { itemFromFields } from '../../addin/itemFromFields.ts';
import { recordKey } from '../../addin/recordKey.ts';
import { takeTurns } from '../../addin/takeTurns.ts';
import { ItemRef, Person } from '../../shared/items.ts';
import type { Link } from '../../shared/links.ts';

describe('the people on an item', () => {
  const person = (role: Person['role'], name: string, address: string) => ({ role, name, address });

  it('names each address once, in the role that comes first, whatever its case', () => {
    const people = distinctPeople([
      person('from', 'Anna', 'anna@mueller.example'),
      person('to', 'A. Schmidt', 'ANNA@mueller.example'),
      person('cc', 'Ben', 'ben@mueller.example'),
    ]);
    assert.deepEqual(
      people.map(({ role, name }) => `${role} ${name}`),
      ['from Anna', 'cc Ben'],
    );
  });

  it('keeps people without an address by their name, and drops who has neither', () => {
    const people = distinctPeople([
      person('to', 'Undisclosed', ''),
      person('to', 'undisclosed ', ' '),
      person('to', '', ''),
    ]);
    assert.deepEqual(people, [person('to', 'Undisclosed', '')]);
  });

  it('keeps all of thousands', () => {
    const many = Array.from({ length: 3000 }, (_, n) => person('to', `P${n}`, `p${n}@x.example`));
    assert.equal(distinctPeople(many).length, 3000);
  });
});

describe('an item as Outlook shows it', () => {
  it('is cut to what the backend takes, however long its texts are', () => {
    const long = 'ä'.repeat(5000);
    const item = itemFromFields({
      kind: 'mail',
      mode: 'read',
      opening: 3,
      itemId: long,
      internetMessageId: `<${long}>`,
      conversationId: 'C',
      subject: long,
      people: [['to', [{ displayName: long, emailAddress: long }, null, {}]]],
      attachments: Array.from({ length: 300 }, () => ({ name: long })),
    });
    assert.ok(ItemRef.safeParse(item.ref).success);
    assert.ok(item.people.every((who) => Person.safeParse(who).success));
    assert.equal(item.attachmentNames.length, 200);
    // A shortened id would be another item's.
    assert.deepEqual(
      [item.ref.itemId, item.ref.internetMessageId, item.key],
      [null, null, 'opening 3'],
    );
  });
});

describe('cutting a text', () => {
  it('keeps what is short enough and never leaves half a character', () => {
    assert.equal(cutText('abc', 3), 'abc');
    assert.equal(cutText('abcd', 3), 'abc');
    assert.equal(cutText('ab😀', 3), 'ab');
    assert.equal(cutText('a😀b', 3), 'a😀');
  });
});

describe('links with some just taken away', () => {
  const link = (id: string) => ({ id }) as Link;
  const shown = (rows: ReturnType<typeof placeRemoved>) =>
    rows.map(({ link: { id }, removed }) => (removed ? `(${id})` : id)).join(' ');

  it('keeps the taken ones in their places', () => {
    const rows = placeRemoved(
      [link('b'), link('d')],
      [
        { link: link('c'), place: 2 },
        { link: link('a'), place: 0 },
      ],
    );
    assert.equal(shown(rows), '(a) b (c) d');
  });

  it('shows one that the backend still lists as taken away', () => {
    const rows = placeRemoved([link('a'), link('b')], [{ link: link('a'), place: 0 }]);
    assert.equal(shown(rows), '(a) b');
  });

  it('survives places that are no more', () => {
    assert.equal(shown(placeRemoved([], [{ link: link('a'), place: 9 }])), '(a)');
    assert.equal(shown(placeRemoved([link('b')], [{ link: link('a'), place: -1 }])), '(a) b');
  });
});

describe('small things', () => {
  it('tells dark colors from light ones, and both from no color', () => {
    assert.equal(isDarkColor('#1f1f1f'), true);
    assert.equal(isDarkColor('FFFFFF'), false);
    assert.equal(isDarkColor('#ffff00ff'), false);
    assert.equal(isDarkColor('black'), null);
    assert.equal(isDarkColor(''), null);
  });

  it('tells any two records apart', () => {
    const a = recordKey({ company: '1', kind: '2","', key: '3' });
    const b = recordKey({ company: '1', kind: '2', key: '","3' });
    assert.notEqual(a, b);
  });

  it('takes turns in order and goes on after a failure', async () => {
    const inTurn = takeTurns(2);
    const order: number[] = [];
    let running = 0;
    let most = 0;
    const work = (n: number) => async () => {
      most = Math.max(most, (running += 1));
      order.push(n);
      await new Promise((turn) => setImmediate(turn));
      running -= 1;
      if (n === 2) throw new Error('two');
      return n;
    };
    const all = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => inTurn(work(n))));
    assert.deepEqual(order, [1, 2, 3, 4, 5]);
    assert.equal(most, 2);
    assert.deepEqual(
      all.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
    );
  });
});
