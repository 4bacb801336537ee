import pg from 'pg';
import type { Example } from '../../../server/erp/examples/Example.ts';
import { exampleStatements } from './exampleStatements.ts';

/**
 * Makes an example as a database of its own in a PostgreSQL server.
 * @param url of any database there, with the right to make others. @returns the new one's address.
 */
export async function postgresExample(example: Example, url: string): Promise<string> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(`create database ${example.name}`);
  await owner.end();
  const address = new URL(url);
  address.pathname = `/${example.name}`;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    for (const statement of exampleStatements(example, 'postgres')) await client.query(statement);
  } finally {
    await client.end();
  }
  return address.href;
}
