import assert from 'node:assert/strict';
import type { Person } from '../../shared/items.ts';
import type { Body } from '../../shared/routes.ts';
import { listRelated } from '../../server/app/listRelated.ts';
import { recognizePeople } from '../../server/app/recognizePeople.ts';
import { searchRecords } from '../../server/app/searchRecords.ts';
import { showRecord } from '../../server/app/showRecord.ts';
import { memoryDirectory } from '../fakes/memoryDirectory.ts';
import type { MemoryRecord } from '../fakes/memoryErp.ts';
import { appWorld, failure, north, northRecords, patient, type AppWorld } from './appWorld.ts';

describe('searchRecords', () => {
  let world: AppWorld;
  beforeEach(async () => {
    world = await appWorld();
  });
  const search = (text: string, more: Partial<Body<'searchRecords'>> = {}, caller = world.anna) =>
    searchRecords(world, caller, { text, kinds: [], limit: 10, ...more }, patient);
  const keysFor = async (
    text: string,
    more: Partial<Body<'searchRecords'>> = {},
    caller = world.anna,
  ) => (await search(text, more, caller)).records.map((record) => record.ref.key);

  for (const [text, key] of [
    ['dachst', 'i1'],
    ['mueller gmbh', 'bau'],
    ['sohne weiss', 'weiss'],
    ['re-2026-10042', 'i1'],
    ['RE202610042', 'i1'],
    ['au 2026/0815', 'o1'],
    ['eva@mueller-bau.example', 'eva'],
    ['dachstuhl mueller', 'i1'],
    ['invoice müller', 'i1'],
    ['müller gmbh orders', 'o1'],
  ] as const) {
    it(`finds ${key} by "${text}"`, async () => {
      assert.equal((await keysFor(text))[0], key);
    });
  }

  it('keeps to the kinds asked for, exact numbers too', async () => {
    assert.deepEqual(await keysFor('muller', { kinds: ['person'] }), ['eva']);
    assert.deepEqual(await keysFor('RE-2026-10042', { kinds: ['person'] }), []);
  });

  it('finds nothing for no words', async () => {
    assert.deepEqual(await search(' -- '), { records: [], more: false });
  });

  it('finds nothing of another company, and nothing that the user may not see', async () => {
    assert.deepEqual(await keysFor('süd'), []);
    assert.deepEqual(await keysFor('zukunft', {}, world.ben), []);
    assert.deepEqual(await keysFor('P-2026-9', {}, world.ben), []);
    assert.deepEqual(await keysFor('zukunft'), ['secret']);
  });

  const many = (count: number, hiddenFrom?: (index: number) => boolean): MemoryRecord[] =>
    Array.from({ length: count }, (_, index) => ({
      kind: 'order',
      key: String(index),
      title: 'Gleich',
      weight: -index,
      ...(hiddenFrom?.(index) ? { hiddenFrom: ['anna'] } : {}),
    }));

  it('fills the limit with what the user may see, however much of it is hidden', async () => {
    world = await appWorld(many(100, (index) => index % 5 !== 0));
    const { records, more } = await search('gleich', { limit: 15 });
    assert.equal(records.length, 15);
    assert.equal(more, true);
  });

  it('says more only when there is more', async () => {
    world = await appWorld(many(10));
    assert.equal((await search('gleich', { limit: 10 })).more, false);
    assert.equal((await search('gleich', { limit: 9 })).more, true);
    world = await appWorld(many(40, (index) => index >= 10));
    assert.equal((await search('gleich', { limit: 10 })).more, false);
  });

  it('gives up after a bounded number of questions, and says that there may be more', async () => {
    world = await appWorld(many(3_000, () => true));
    world.erp.calls.get = 0;
    assert.deepEqual(await search('gleich'), { records: [], more: true });
    assert.ok(world.erp.calls.get <= 6, `${world.erp.calls.get}`);
  });

  it('says that the ERP is away or makes no sense instead of finding nothing', async () => {
    world.erp.mood.twist = (got) => got.map(() => ({ state: 'found', record: null }));
    await assert.rejects(search('gerüst'), failure('bad-answer'));
    world.erp.mood.state = 'down';
    await assert.rejects(search('gerüst'), failure('unavailable'));
    world.erp.mood.state = 'hangs';
    await assert.rejects(search('gerüst'), failure('unavailable', 'erp-timeout'));
  });

  it('says that the directory is not filled yet instead of finding nothing', async () => {
    world.directory = memoryDirectory();
    await assert.rejects(search('gerüst'), failure('unavailable', 'directory-empty'));
  });
});

describe('recognizePeople', () => {
  let world: AppWorld;
  beforeEach(async () => {
    world = await appWorld();
  });
  const people = (...addresses: string[]): Person[] =>
    addresses.map((address) => ({ name: '', address, role: 'to' }));
  const recognize = async (list: Person[], caller = world.anna) =>
    (await recognizePeople(world, caller, { people: list }, patient)).people;

  it('says who each person is, with their company', async () => {
    const [eva] = await recognize(people('Eva <EVA@mueller-bau.example>'));
    assert.equal(eva?.address, 'Eva <EVA@mueller-bau.example>');
    assert.equal(eva.records[0]?.title, 'Eva Müller');
    assert.equal(eva.records[0].organization?.title, 'Müller Bau GmbH');
  });

  it('recognizes colleagues and freemail addresses like anybody', async () => {
    const known = await recognize(people('anna@own.example', 'otto@freemail.example'));
    assert.deepEqual(
      known.map(({ records }) => records[0]?.ref.key),
      ['me', 'otto'],
    );
  });

  it('names each address once, the writer’s first, and unknown or broken ones without records', async () => {
    const writer: Person = { name: '', address: 'who@x.example', role: 'from' };
    const known = await recognize([...people('/O=X', '/O=X', ''), writer]);
    assert.deepEqual(known, [
      { address: 'who@x.example', records: [] },
      { address: '/O=X', records: [] },
      { address: '', records: [] },
    ]);
  });

  it('puts people before companies', async () => {
    world.erp.records[1]!.addresses = ['info@mueller-bau.example'];
    await world.directory.apply('memory', {
      entries: [
        {
          ref: north('person', 'eva'),
          addresses: ['info@mueller-bau.example'],
          domains: [],
          numbers: [],
          texts: [],
          context: [],
          weight: -1,
        },
      ],
      gone: [],
      cursor: '99',
    });
    const [known] = await recognize(people('info@mueller-bau.example'));
    assert.deepEqual(
      known?.records.map((record) => record.ref.key),
      ['eva', 'bau'],
    );
  });

  it('leaves out whom the user may not see', async () => {
    world.erp.records[1]!.hiddenFrom = ['ben'];
    assert.deepEqual(
      (await recognize(people('eva@mueller-bau.example'), world.ben))[0]?.records,
      [],
    );
  });

  it('asks once about 500 people, and the ERP three times at most', async () => {
    const crowd = Array.from({ length: 500 }, (_, index) => ({
      kind: 'person',
      key: `p${index}`,
      title: `P ${index}`,
      addresses: [`p${index}@crowd.example`, 'all@crowd.example'],
    }));
    world = await appWorld([...northRecords, ...crowd]);
    world.directory.asked.find = 0;
    world.erp.calls.get = 0;
    const known = await recognize(
      people('all@crowd.example', ...crowd.map((one) => one.addresses[0]!)),
    );
    assert.equal(world.directory.asked.find, 1);
    assert.ok(world.erp.calls.get <= 3, `${world.erp.calls.get}`);
    assert.equal(known[0]?.records.length, 5);
    assert.ok(known.every(({ records }) => records.length > 0));
  });

  it('says that the ERP is away instead of recognizing nobody', async () => {
    world.erp.mood.state = 'down';
    await assert.rejects(recognize(people('eva@mueller-bau.example')), failure('unavailable'));
    world.directory = memoryDirectory();
    await assert.rejects(
      recognize(people('x@y.example')),
      failure('unavailable', 'directory-empty'),
    );
  });
});

describe('showRecord and listRelated', () => {
  let world: AppWorld;
  beforeEach(async () => {
    world = await appWorld();
  });
  const show = (kind: string, key: string, caller = world.anna) =>
    showRecord(world, caller, { ref: north(kind, key) }, patient);

  it('show a record and what belongs to it', async () => {
    assert.equal((await show('customer', 'bau')).record.title, 'Müller Bau GmbH');
    const body = { ref: north('customer', 'bau'), kind: 'invoice', after: null };
    const { records } = await listRelated(world, world.anna, body, patient);
    assert.deepEqual(
      records.map((record) => record.ref.key),
      ['i1'],
    );
  });

  it('refuse what is hidden, gone or of another company', async () => {
    await assert.rejects(show('project', 'secret', world.ben), failure('not-allowed'));
    await assert.rejects(show('project', 'x'), failure('not-found'));
    const ref = { company: 'south', kind: 'customer', key: 'south' };
    await assert.rejects(showRecord(world, world.anna, { ref }, patient), failure('not-allowed'));
    await assert.rejects(
      listRelated(world, world.anna, { ref, kind: 'invoice', after: null }, patient),
      failure('not-allowed'),
    );
  });

  it('end in time when the ERP hangs', async () => {
    world.erp.mood.state = 'hangs';
    await assert.rejects(show('customer', 'bau'), failure('unavailable', 'erp-timeout'));
    const body = { ref: north('customer', 'bau'), kind: 'invoice', after: null };
    await assert.rejects(listRelated(world, world.anna, body, patient), failure('unavailable'));
  });

  it('call nonsense of the ERP a bad answer', async () => {
    world.erp.show = () => Promise.resolve({ record: { title: 1 } } as never);
    await assert.rejects(show('customer', 'bau'), failure('bad-answer'));
    world.erp.related = () => Promise.resolve({ records: 'none' } as never);
    const body = { ref: north('customer', 'bau'), kind: 'invoice', after: null };
    await assert.rejects(listRelated(world, world.anna, body, patient), failure('bad-answer'));
  });
});
