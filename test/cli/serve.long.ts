import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buildBrowser } from '../../server/deploy/buildBrowser.ts';
import { ConsoleWorld } from './ConsoleWorld.ts';

const program = path.resolve(import.meta.dirname, '../../server/cli/erpLink.ts');

describe('erp-link serve', () => {
  let world: ConsoleWorld;
  before(async () => {
    await buildBrowser();
    world = await ConsoleWorld.start(4);
  });
  after(() => world[Symbol.asyncDispose]());

  it('serves until it is told to stop, and the console works on the same store beside it', async () => {
    const env = { ...process.env, ...world.environment, ERP_LINK_LANGUAGE: 'en' };
    const server = spawn(process.execPath, [program, 'serve'], { env });
    const said: string[] = [];
    server.stderr.on('data', (data: Buffer) => said.push(data.toString()));
    const exit = once(server, 'exit') as Promise<[number | null]>;
    try {
      const first = await Promise.race([once(server.stdout, 'data'), exit]);
      const shown = String(first[0]);
      assert.match(
        shown,
        /ERP Link listens on http:\/\/127\.0\.0\.1:\d+ for https:/,
        said.join(''),
      );
      const connected = await world.connect();
      assert.equal(connected.code, 0, connected.out + connected.err);
      const words = 'accounts add anna.berger@nordwind.example --user anna.berger --paused';
      const { code, out, err } = await world.line(words);
      assert.equal(code, 0, out + err);
      assert.match((await world.line('status')).out, /Anna Berger.*paused/);
      server.kill('SIGTERM');
      const [exitCode] = await exit;
      assert.equal(exitCode, 0, said.join(''));
    } finally {
      server.kill('SIGKILL');
    }
  });
});
