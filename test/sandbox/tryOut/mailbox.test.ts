import assert from 'node:assert/strict';
import { until } from '../../until.ts';
import { TryOutApi } from './TryOutApi.ts';

describe('the try-out’s server with its own access to the mailboxes', function () {
  this.timeout(120_000);
  let api: TryOutApi;

  before(async () => {
    api = await TryOutApi.start();
  });
  after(() => api.close());

  const categories = async (mailbox: 'anna' | 'jonas', id: string) =>
    (await api.tryOut.mailboxes.outlook.get(mailbox, id)).categories;

  it('puts the category on a linked mail, on a colleague’s copy as it is opened, and takes both off', async () => {
    const [mine, theirs] = await Promise.all([
      api.item('anna', 'inbox', 'AW: Einbau am Donnerstag'),
      api.item('jonas', 'inbox', 'AW: Einbau am Donnerstag'),
    ]);
    const { links } = await api.link('anna', mine, 'Brenner');
    await until(
      'it',
      () => categories('anna', mine.id),
      (found) => found.includes('ERP'),
    );
    assert.deepEqual(await categories('jonas', theirs.id), []);
    await api.links('jonas', theirs);
    await until(
      'it',
      () => categories('jonas', theirs.id),
      (found) => found.includes('ERP'),
    );
    await api.unlink('anna', links[0]?.id ?? '');
    await until(
      'none',
      () => categories('anna', mine.id),
      (found) => found.length === 0,
    );
    await api.links('jonas', theirs);
    await until(
      'none',
      () => categories('jonas', theirs.id),
      (found) => found.length === 0,
    );
  });

  it('knows a meeting in the organizer’s and the attendee’s calendar for one, each date for itself', async () => {
    const [annas, jonases] = await Promise.all([
      api.item('anna', 'calendar', 'Vertriebsrunde'),
      api.item('jonas', 'calendar', 'Vertriebsrunde'),
    ]);
    assert.notEqual(annas.id, jonases.id);
    await api.link('anna', annas, 'Brenner');
    assert.equal((await api.links('jonas', jonases)).links.length, 1);
    const { outlook } = api.tryOut.mailboxes;
    const dates = (await outlook.list('jonas', 'calendar')).filter(
      ({ subject }) => subject === 'Vertriebsrunde',
    );
    const next = await outlook.get('jonas', dates[1]?.id ?? '');
    assert.equal((await api.links('jonas', next)).links.length, 0);
  });

  it('knows an appointment again after it was moved to another folder and has another id', async () => {
    const before = await api.item('anna', 'calendar', 'Arzttermin');
    await api.link('anna', before, 'Brenner');
    await until(
      'it',
      () => categories('anna', before.id),
      (found) => found.includes('ERP'),
    );
    await api.tryOut.mailboxes.outlook.remove('anna', before.id);
    const after = await api.item('anna', 'deleted', 'Arzttermin');
    assert.notEqual(after.id, before.id);
    assert.equal((await api.links('anna', after)).links.length, 1);
  });

  it('links while Exchange is away, and says in its log that the category comes later', async () => {
    const mail = await api.item('anna', 'inbox', 'Rückruf morgen?');
    const meeting = await api.item('anna', 'calendar', 'Lagerplanung');
    await api.tryOut.mailboxes.exchange.close();
    assert.equal((await api.link('anna', mail, 'Brenner')).links.length, 1);
    assert.equal((await api.link('anna', meeting, 'Brenner')).links.length, 1);
    await until(
      'the log',
      () => api.logged.join(''),
      (text) => /category.*tried again/.test(text),
    );
    assert.equal((await api.links('anna', meeting)).links.length, 1);
    assert.doesNotMatch(api.logged.join(''), /nordwind\.example/);
  });
});
