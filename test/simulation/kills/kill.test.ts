import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killAndFinish } from './killAndFinish.ts';

describe('a process that is killed', function () {
  this.timeout(120_000);

  it('a few times loses and doubles nothing on a SQLite file; kill.long.ts does it a hundred times', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'erp-link-kills-'));
    const file = `sqlite:${path.join(folder, 'links.db')}`;
    await killAndFinish(file, 3, 'dav', 3);
    await rm(folder, { recursive: true });
  });
});
