import assert from 'node:assert/strict';
import type { Person } from '../../shared/items.ts';
import type { Body } from '../../shared/routes.ts';
import { linkItem } from '../../server/app/linkItem.ts';
import { addNeverLink } from '../../server/app/neverLink/addNeverLink.ts';
import { suggestRecords } from '../../server/app/suggestRecords.ts';
import { memoryDirectory } from '../fakes/memoryDirectory.ts';
import {
  appWorld,
  failure,
  mail,
  north,
  northRecords,
  patient,
  type AppWorld,
} from './appWorld.ts';

const me: Person = { name: '', address: 'anna@own.example', role: 'to' };

function from(address: string): Person {
  return { name: '', address, role: 'from' };
}

describe('suggestRecords', () => {
  let world: AppWorld;
  beforeEach(async () => {
    world = await appWorld();
  });
  const ask = async (body: Partial<Body<'suggestRecords'>>, caller = world.anna) => {
    const whole = { item: mail('1'), people: [], bodyText: '', attachmentNames: [], ...body };
    return (await suggestRecords(world, caller, whole, patient)).suggestions;
  };
  const keysFor = async (body: Partial<Body<'suggestRecords'>>, caller = world.anna) =>
    (await ask(body, caller)).map(({ record }) => record.ref.key);
  const subject = (text: string) => ({ item: mail('1', { subject: text }) });

  it('suggests the company and the person by the sender’s address, with its reason', async () => {
    const suggestions = await ask({ people: [from('Eva <EVA@mueller-bau.example>'), me] });
    assert.deepEqual(
      suggestions.map(({ record, reasons }) => [record.ref.key, reasons]),
      [
        [
          'bau',
          [
            { type: 'address', address: 'eva@mueller-bau.example', contact: 'Eva Müller' },
            { type: 'domain', domain: 'mueller-bau.example' },
          ],
        ],
        ['eva', [{ type: 'address', address: 'eva@mueller-bau.example', contact: null }]],
      ],
    );
  });

  it('suggests nothing for people on a never-link list, whatever else speaks for it (NX15)', async () => {
    const people = [from('eva@mueller-bau.example'), me];
    const { item } = { item: mail('1', { subject: 'RE-2026-10042' }) };
    const never = (text: string, mailbox: string | null) =>
      addNeverLink(world, { text, mailbox, by: 'Anna' });
    await never('mueller-bau.example', 'ben@own.example');
    assert.ok((await ask({ people })).length > 0, 'somebody else’s list');
    await never('eva@mueller-bau.example', 'anna@own.example');
    assert.deepEqual(await ask({ people, item }), []);
    const others = [...people, from('new@mail.mueller-bau.example')];
    assert.deepEqual(
      (await ask({ people: others })).flatMap(({ reasons }) => reasons),
      [{ type: 'domain', domain: 'mueller-bau.example' }],
      'only the other one speaks',
    );
    await never('mueller-bau.example', null);
    assert.deepEqual(await ask({ people: others }), []);
  });

  it('suggests the company by its domain for an unknown sender', async () => {
    const [only, ...rest] = await ask({ people: [from('new@mail.mueller-bau.example')] });
    assert.deepEqual(only?.reasons, [{ type: 'domain', domain: 'mueller-bau.example' }]);
    assert.equal(rest.length, 0);
  });

  it('never suggests by a freemail domain, but does by a freemail address', async () => {
    world.erp.records[4]!.domains = ['freemail.example'];
    world.directory = memoryDirectory();
    const again = await appWorld(world.erp.records);
    world = again;
    assert.deepEqual(await keysFor({ people: [from('stranger@freemail.example')] }), []);
    assert.deepEqual(await keysFor({ people: [from('otto@freemail.example')] }), ['otto', 'weiss']);
  });

  it('suggests the document that subject, body or an attachment’s name quotes', async () => {
    for (const body of [
      subject('AW: Rechnung RE-2026-10042'),
      { bodyText: 'Ihre Rechnung re 2026 10042 ist bezahlt.' },
      { attachmentNames: ['RE_2026_10042.pdf'] },
    ]) {
      assert.deepEqual(await keysFor(body), ['i1']);
    }
  });

  it('puts the quoted document of the sender’s company first', async () => {
    const body = { ...subject('RE-2026-10042'), people: [from('eva@mueller-bau.example'), me] };
    assert.deepEqual(await keysFor(body), ['i1', 'bau', 'eva']);
  });

  it('suggests nobody of the own company, whoever wrote the mail', async () => {
    assert.deepEqual(await keysFor({ people: [from('ben@own.example'), me] }), []);
  });

  it('suggests nobody of the domains that the administrator calls own', async () => {
    world.settings.ownDomains.push('mueller-bau.example');
    assert.deepEqual(await keysFor({ people: [from('eva@mueller-bau.example')] }), []);
  });

  it('suggests by the recipients of a mail that the user sent', async () => {
    const to: Person = { name: '', address: 'eva@mueller-bau.example', role: 'to' };
    assert.deepEqual(await keysFor({ people: [from('anna@own.example'), to] }), ['bau', 'eva']);
  });

  it('offers a reply the links of its thread, with who made them', async () => {
    const first = mail('1', { conversationId: 'thread' });
    await linkItem(world, world.anna, { item: first, records: [north('order', 'o1')] }, patient);
    const [only] = await ask({ item: mail('2', { conversationId: 'thread' }) }, world.ben);
    assert.deepEqual(only?.reasons, [
      { type: 'thread', linkedBy: 'anna', linkedAt: '2026-11-02T00:00:00.000Z' },
    ]);
  });

  it('offers no links of another conversation, nor of none', async () => {
    const first = mail('1', { conversationId: 'thread' });
    await linkItem(world, world.anna, { item: first, records: [north('order', 'o1')] }, patient);
    assert.deepEqual(await keysFor({ item: mail('2', { conversationId: 'other' }) }), []);
    assert.deepEqual(await keysFor({ item: mail('2') }), []);
  });

  it('leaves out what the item is linked to', async () => {
    const item = mail('1', { subject: 'RE-2026-10042' });
    await linkItem(world, world.anna, { item, records: [north('invoice', 'i1')] }, patient);
    assert.deepEqual(await keysFor({ item, people: [from('eva@mueller-bau.example')] }), [
      'bau',
      'eva',
    ]);
  });

  it('leaves out what the user may not see', async () => {
    assert.deepEqual(await keysFor(subject('P-2026-9')), ['secret']);
    assert.deepEqual(await keysFor(subject('P-2026-9'), world.ben), []);
  });

  it('suggests nothing of another company', async () => {
    assert.deepEqual(await keysFor({ people: [from('a@sued.example')] }), []);
  });

  it('knows a document by the end of its number where its customer is on the mail, else not', async () => {
    const short = { bodyText: 'Rechnung Nr. 10042' };
    assert.deepEqual(
      (await keysFor({ ...short, people: [from('eva@mueller-bau.example'), me] }))[0],
      'i1',
    );
    assert.deepEqual(await keysFor({ ...short, people: [from('who@else.example'), me] }), []);
    assert.deepEqual(await keysFor({ ...short, people: [from('ben@own.example'), me] }), ['i1']);
  });

  it('suggests whom a mail names that a colleague passed on, and nobody’s signature otherwise', async () => {
    const bodyText = 'Von: Eva Müller <eva@mueller-bau.example>';
    const passedOn = await keysFor({ bodyText, people: [from('ben@own.example'), me] });
    assert.deepEqual(passedOn.sort(), ['bau', 'eva']);
    assert.deepEqual(await keysFor({ bodyText, people: [from('who@else.example'), me] }), []);
  });

  it('searches the directory for the ends of three numbers at most', async () => {
    world.directory.asked.search = 0;
    await ask(subject(Array.from({ length: 50 }, (_, n) => `Rechnung ${10_000 + n}`).join(', ')));
    assert.equal(world.directory.asked.search, 3);
  });

  it('asks the directory five times at most for 500 recipients, and the ERP twice', async () => {
    const people = [
      from('eva@mueller-bau.example'),
      ...Array.from({ length: 499 }, (_, index): Person => {
        return { name: '', address: `p${index}@firm${index}.example`, role: 'to' };
      }),
    ];
    world.directory.asked.find = 0;
    world.erp.calls.get = 0;
    assert.deepEqual(await keysFor({ people, ...subject('RE-2026-10042') }), ['i1', 'bau', 'eva']);
    assert.ok(world.directory.asked.find <= 5, `${world.directory.asked.find}`);
    assert.ok(world.erp.calls.get <= 2, `${world.erp.calls.get}`);
  });

  it('reads a bounded number of records however many one address has', async () => {
    const crowd = Array.from({ length: 5_000 }, (_, index) => ({
      kind: 'person',
      key: `p${index}`,
      title: `P ${index}`,
      addresses: ['info@crowd.example'],
    }));
    world = await appWorld([...northRecords, ...crowd]);
    const asked: number[] = [];
    const get = world.erp.get.bind(world.erp);
    world.erp.get = (refs, ...rest) => {
      asked.push(refs.length);
      return get(refs, ...rest);
    };
    await ask({ people: [from('info@crowd.example')], ...subject('RE-2026-10042') });
    assert.ok(
      asked.every((count) => count <= 60),
      asked.join(),
    );
  });

  it('suggests nothing for an item with no subject, no people and no text', async () => {
    assert.deepEqual(await ask({}), []);
  });

  it('bears hostile text: a megabyte of digits, script and broken addresses', async () => {
    const suggestions = await ask({
      item: mail('1', { subject: '<script>alert(1)</script> RE-2026-10042 %00 \u202e' }),
      people: [from('"><script>'), from('@'), from('a@b@c'), from('x'.repeat(400))],
      bodyText: '1-'.repeat(32_000),
      attachmentNames: Array.from({ length: 200 }, () => '0'.repeat(400)),
    });
    assert.deepEqual(
      suggestions.map(({ record }) => record.ref.key),
      ['i1'],
    );
  });

  it('says that the ERP is away instead of suggesting nothing', async () => {
    world.erp.mood.state = 'down';
    await assert.rejects(ask(subject('RE-2026-10042')), failure('unavailable'));
    world.erp.mood.state = 'hangs';
    await assert.rejects(ask(subject('RE-2026-10042')), failure('unavailable', 'erp-timeout'));
  });

  it('says that the ERP makes no sense instead of suggesting nothing', async () => {
    world.erp.mood.twist = (got) => got.map(() => ({ state: 'found', record: 'what?' }));
    await assert.rejects(ask(subject('RE-2026-10042')), failure('bad-answer'));
  });

  it('suggests the rest when one record makes no sense', async () => {
    world.erp.mood.twist = (got) =>
      got.map((one) =>
        one.state === 'found' && one.record.ref.key === 'eva' ? { ...one, record: {} } : one,
      );
    assert.deepEqual(await keysFor({ people: [from('eva@mueller-bau.example')] }), ['bau']);
  });

  it('says that the directory is not filled yet instead of suggesting nothing', async () => {
    world.directory = memoryDirectory();
    await assert.rejects(ask(subject('RE-2026-10042')), failure('unavailable', 'directory-empty'));
  });
});
