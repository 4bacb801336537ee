import assert from 'node:assert/strict';
import { DirectoryRefresh } from '../../server/app/DirectoryRefresh.ts';
import { KnownAddresses } from '../../server/app/mail/KnownAddresses.ts';
import { AppError } from '../../server/core/AppError.ts';
import { memoryDirectory } from '../fakes/memoryDirectory.ts';
import { appWorld, northRecords, patient, type AppWorld } from './appWorld.ts';

const refreshOf = (ports: ConstructorParameters<typeof DirectoryRefresh>[0]) =>
  new DirectoryRefresh(ports, { completeEvery: Infinity });

describe('who mail addresses are in the ERP', () => {
  let world: AppWorld;
  let known: KnownAddresses;
  let asked: number[];
  let refreshed: number;
  const watch =
    (records = northRecords) =>
    async () => {
      world = await appWorld(records);
      asked = [];
      refreshed = 0;
      const { erp } = world;
      const [get, list] = [erp.get.bind(erp), erp.listDirectory.bind(erp)];
      erp.get = (refs, as, signal) => {
        asked.push(refs.length);
        return get(refs, as, signal);
      };
      erp.listDirectory = (cursor, signal) => {
        refreshed += 1;
        return list(cursor, signal);
      };
      known = new KnownAddresses({ ...world, refresh: refreshOf(world) });
    };
  beforeEach(watch());
  const match = async (...addresses: string[]) =>
    await known.match(world.anna.erp, addresses, patient);
  const stateOf = async (address: string) => (await match(address)).get(address)?.state;

  it('asks the ERP twice for all of them, however many there are', async () => {
    const strangers = Array.from({ length: 150 }, (_, at) => `x${at}@fremd.example`);
    const found = await match('eva@mueller-bau.example', 'info@mueller-bau.example', ...strangers);
    assert.equal(found.size, 152);
    assert.deepEqual(found.get('eva@mueller-bau.example'), {
      state: 'known',
      people: {
        ...{ addressNumber: '10001', addressName: 'Müller Bau GmbH' },
        ...{ personNumber: 'eva', personName: 'Eva Müller' },
      },
    });
    assert.deepEqual(found.get('x7@fremd.example'), { state: 'nobody' });
    assert.deepEqual(asked, [2], 'the person’s organization was among them');
    assert.ok(world.directory.asked.find <= 8, String(world.directory.asked.find));
    await match('otto@freemail.example');
    assert.deepEqual(asked, [2, 1, 1]);
  });

  it('reads the ERP’s news for an address nobody knows, at most once a minute', async () => {
    await match('eva@mueller-bau.example');
    assert.equal(refreshed, 0, 'nobody is missing');
    assert.equal(await stateOf('neu@fremd.example'), 'nobody');
    await match('neu@fremd.example', 'auch@fremd.example');
    assert.equal(refreshed, 1);
    world.erp.records.push({
      ...{ kind: 'person', key: 'neu', title: 'Neu', addresses: ['neu@fremd.example'] },
    });
    world.time.now += 60_000;
    assert.equal(await stateOf('neu@fremd.example'), 'known');
    assert.equal(refreshed, 2);
  });

  it('reads once more what was being read already when it asked', async () => {
    const refresh = refreshOf(world);
    known = new KnownAddresses({ ...world, refresh });
    const under = refresh.run(patient);
    await match('neu@fremd.example');
    await under;
    assert.equal(refreshed, 2);
  });

  it('fails where the news cannot be read, instead of saying that nobody has it', async () => {
    world.erp.listDirectory = () => {
      throw new AppError('unavailable', 'The ERP does not answer.', { reason: 'test' });
    };
    await assert.rejects(match('neu@fremd.example'), { kind: 'unavailable' });
  });

  it('fills a directory that was never filled', async () => {
    const ports = { ...world, directory: memoryDirectory() };
    known = new KnownAddresses({ ...ports, refresh: refreshOf(ports) });
    assert.equal(await stateOf('eva@mueller-bau.example'), 'known');
  });

  it('sees no more than the user may', async () => {
    const [eva] = northRecords.filter(({ key }) => key === 'eva');
    await watch([{ ...eva!, hiddenFrom: ['anna'] }])();
    assert.equal(await stateOf('eva@mueller-bau.example'), 'nobody');
    assert.equal(
      (await known.match(world.ben.erp, ['eva@mueller-bau.example'], patient)).get(
        'eva@mueller-bau.example',
      )?.state,
      'known',
    );
  });

  it('takes an address that a crowd shares for nobody’s, without reading the crowd', async () => {
    const crowd = Array.from({ length: 80 }, (_, at) => {
      return { kind: 'person', key: `p${at}`, title: `P ${at}`, addresses: ['alle@x.example'] };
    });
    await watch([...northRecords, ...crowd])();
    const found = await match('alle@x.example', 'eva@mueller-bau.example');
    assert.equal(found.get('alle@x.example')?.state, 'several');
    assert.equal(found.get('eva@mueller-bau.example')?.state, 'known');
    assert.deepEqual(asked, [1, 1]);
  });

  it('tells of the one that the ERP could not read, and of all others', async () => {
    const get = world.erp.get.bind(world.erp);
    const error = new AppError('bad-answer', 'This makes no sense.', { reason: 'test' });
    world.erp.get = async (refs, as, signal) =>
      (await get(refs, as, signal)).map((got, at) =>
        refs[at]?.key === 'bau' ? { state: 'failed', ref: refs[at], error } : got,
      );
    const found = await match('eva@mueller-bau.example', 'otto@freemail.example');
    assert.deepEqual(found.get('eva@mueller-bau.example'), {
      ...{ state: 'failed', sentence: 'This makes no sense.' },
    });
    assert.equal(found.get('otto@freemail.example')?.state, 'known');
  });
});
