import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { postgres } from '../../fixtures/postgres.ts';
import { killAndFinish } from './killAndFinish.ts';

const kills = 100;

describe(`a process that is killed ${kills} times`, function () {
  this.timeout(1_800_000);

  it('loses and doubles nothing on a SQLite file', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'erp-link-kills-'));
    const file = `sqlite:${path.join(folder, 'links.db')}`;
    const { finished, things } = await killAndFinish(file, kills, 'exchange', 1);
    console.log(`      ${kills} killed, ${finished} came to their end, ${things} things`);
    await rm(folder, { recursive: true });
  });

  it('loses and doubles nothing on PostgreSQL', async () => {
    const url = await (await postgres()).createDatabase();
    const { finished, things } = await killAndFinish(url, kills, 'graph', 2);
    console.log(`      ${kills} killed, ${finished} came to their end, ${things} things`);
  });
});
