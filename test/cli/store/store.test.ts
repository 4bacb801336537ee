import assert from 'node:assert/strict';
import fs from 'node:fs';
import { storeBackup } from '../../../server/cli/store/storeBackup.ts';
import { storeRestore } from '../../../server/cli/store/storeRestore.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { LinkWorld } from '../../store/LinkWorld.ts';
import { StoreConsole } from './StoreConsole.ts';

describe('erp-link store backup and restore', () => {
  let at: StoreConsole;
  beforeEach(function () {
    this.timeout(60_000);
    at = new StoreConsole();
  });
  afterEach(() => at.end());

  const identity = 'mid:<1@example.com>';
  async function fill(): Promise<void> {
    const store = await openStore(at.store);
    const links = new LinkWorld(store.links, 'demo');
    await links.link(await links.pair('Anna'), links.mail({ identity }), '1');
    await store.close();
  }

  it('carry a store to another place, with what the settings name', async () => {
    await fill();
    const file = at.at('monday.backup');
    assert.equal(await at.call(storeBackup, [file]), 0, at.err.join());
    assert.match(
      at.out.join('\n'),
      /^Backed up: \d+ rows of \d+ tables, .*monday\.backup\nSHA-256 /,
    );
    const url = `sqlite:${at.at('other.db')}`;
    at.write(url);
    assert.equal(await at.call(storeRestore, [file], 'de'), 0, at.err.join());
    assert.match(at.out.join('\n'), /^Wiederhergestellt: \d+ Zeilen in \d+ Tabellen, Stand 20/);
    const store = await openStore(url);
    const links = new LinkWorld(store.links, 'demo');
    const account = await links.pair('Anna');
    assert.deepEqual(await links.keysOf(account, links.mail({ identity })), ['1']);
    await store.close();
  });

  it('tell the same as JSON, and take the settings from --config', async () => {
    await fill();
    const file = at.at('b');
    assert.equal(await at.call(storeBackup, [file, '--json', '--config', at.settings]), 0);
    const facts = JSON.parse(at.out.join('\n')) as Record<string, unknown>;
    assert.equal(facts['file'], file);
    assert.equal(facts['bytes'], fs.statSync(file).size);
    assert.match(String(facts['sha256']), /^[0-9a-f]{64}$/);
  });

  it('say why not, in the language of the console, and do nothing', async () => {
    const file = at.at('b');
    assert.equal(await at.call(storeBackup, [file]), 1);
    assert.match(at.err.join(), /There is no store yet/);
    await fill();
    await at.call(storeBackup, [file]);
    assert.equal(await at.call(storeBackup, [file]), 1);
    assert.match(at.err.join(), /there is a file of that name already/);
    assert.equal(await at.call(storeRestore, [file], 'de'), 1);
    assert.match(at.err.join(), /In diesem Speicher steht schon etwas/);
    fs.appendFileSync(at.at('letter'), 'Guten Tag');
    at.write(`sqlite:${at.at('new.db')}`);
    assert.equal(await at.call(storeRestore, [at.at('letter')], 'de'), 1);
    assert.match(at.err.join(), /keine Sicherung von ERP Link/);
    assert.equal(fs.existsSync(at.at('new.db')), false);
    assert.equal(await at.call(storeRestore, []), 2);
    assert.equal(await at.call(storeBackup, ['a', 'b']), 2);
  });
});
