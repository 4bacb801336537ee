import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { leftForLong } from './leftForLong.ts';

/** A MariaDB server that lives as long as a test suite. */
export interface TestMariadb {
  /** The address of an empty database, with all rights in it. */
  url: string;
  /** The address of the server's owner. */
  ownerUrl: string;
  stop(): Promise<void>;
}

const server = '/usr/sbin/mariadbd';
const installer = '/usr/bin/mariadb-install-db';

/** Why MariaDB cannot be tried on this machine; null where it can. */
export function noMariadb(): string | null {
  const left = leftForLong('MariaDB');
  if (left !== null) return left;
  if (!existsSync(server) || !existsSync(installer)) {
    return 'MariaDB is not installed on this machine (Debian: apt-get install mariadb-server); its tests are left out.';
  }
  try {
    createRequire(import.meta.url)('mariadb');
    return null;
  } catch {
    return 'The npm package mariadb is not installed; the tests on MariaDB are left out.';
  }
}

/** Starts a real MariaDB server on a free port of this machine, with its data in a temporary folder. */
export async function startMariadb(): Promise<TestMariadb> {
  const folder = await mkdtemp(join(tmpdir(), 'erp-link-mariadb-'));
  const data = join(folder, 'data');
  const { username } = userInfo();
  const installed = spawnSync(
    installer,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--user=${username}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    { encoding: 'utf8' },
  );
  if (installed.status !== 0) {
    throw new Error(`MariaDB could not be set up:\n${installed.stdout}${installed.stderr}`);
  }
  const port = await freePort();
  const running = spawn(
    server,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--user=${username}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--socket=${join(folder, 'socket')}`,
      `--pid-file=${join(folder, 'pid')}`,
      '--innodb-flush-log-at-trx-commit=0',
      '--sync-binlog=0',
      '--innodb-buffer-pool-size=64M',
      '--max-connections=200',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  running.stderr.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-4000);
  });
  const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
  const stop = async () => {
    running.kill('SIGTERM');
    await Promise.race([ended, setTimeout(15_000, undefined, { ref: false })]);
    running.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !/ready for connections/.test(log); tries++) {
    if (running.exitCode !== null || tries > 600) {
      await stop();
      throw new Error(`MariaDB did not start:\n${log}`);
    }
    await setTimeout(50);
  }
  const made = spawnSync(
    '/usr/bin/mariadb',
    ['--no-defaults', `--socket=${join(folder, 'socket')}`, '-u', 'root'],
    {
      encoding: 'utf8',
      input: `create user erp@'%' identified by 'test';
      create database erp character set utf8mb4;
      grant all on erp.* to erp@'%';
      create user owner@'%' identified by 'test';
      grant all on *.* to owner@'%' with grant option;`,
    },
  );
  if (made.status !== 0) {
    await stop();
    throw new Error(`MariaDB has no login for the tests:\n${made.stderr}`);
  }
  return {
    url: `mariadb://erp:test@127.0.0.1:${port}/erp`,
    ownerUrl: `mariadb://owner:test@127.0.0.1:${port}/erp`,
    stop,
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
