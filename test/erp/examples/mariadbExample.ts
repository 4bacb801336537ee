import { spawnSync } from 'node:child_process';
import type { Example } from '../../../server/erp/examples/Example.ts';
import { exampleStatements } from './exampleStatements.ts';

/**
 * Makes an example as a database of its own in a MariaDB server, by MariaDB's own client.
 * @param url of any database there, with the right to make others. @returns the new one's address.
 */
export function mariadbExample(example: Example, url: string): string {
  const address = new URL(url);
  const { hostname, port, username, password } = address;
  const loaded = spawnSync(
    '/usr/bin/mariadb',
    [
      '--no-defaults',
      '-h',
      hostname,
      '-P',
      port,
      '-u',
      username,
      '--default-character-set=utf8mb4',
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, MYSQL_PWD: password },
      input: [
        `create database ${example.name} character set utf8mb4`,
        `use ${example.name}`,
        ...exampleStatements(example, 'mariadb'),
        '',
      ].join(';\n'),
    },
  );
  if (loaded.status !== 0) throw new Error(`${example.name} in MariaDB:\n${loaded.stderr}`);
  address.pathname = `/${example.name}`;
  return address.href;
}
