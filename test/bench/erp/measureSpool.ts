import '../../erp/database/tryOtherDatabases.ts';
import { sql } from 'kysely';
import type { SqlDatabase } from '../../../server/erp/sql/database/SqlDatabase.ts';
import { installSpool } from '../../../server/erp/sql/spool/installSpool.ts';
import { openSpool } from '../../../server/erp/sql/spool/openSpool.ts';
import { planSpool } from '../../../server/erp/sql/spool/planSpool.ts';
import type { TestDatabase } from '../../erp/database/TestDatabase.ts';
import { testDatabases } from '../../erp/database/testDatabases.ts';
import { makeSpoolErp, spoolMapping } from '../../erp/spool/spoolErp.ts';
import { printFigure } from '../printFigure.ts';

const records = 1_000_000;
const changes = 10;
const signal = new AbortController().signal;

/** How a million partners are made, and who counts the rows that were touched. */
const dialects: Readonly<
  Record<string, { fill: string; touched: (theirs: Asked, ours: SqlDatabase) => Promise<number> }>
> = {
  PostgreSQL: {
    fill: `insert into partners select i, 3, 'Name ' || i, 1 + i % 2, 'K' from generate_series(1, ${records}) as i`,
    async touched(theirs, ours) {
      // A session hands its counters over now and then.
      await ours.run(sql`select pg_stat_force_next_flush()`, signal);
      await ours.run(sql`select 1`, signal);
      const [row] = await theirs.run(
        `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as n from pg_stat_user_tables`,
      );
      return Number((row as { n: unknown }).n);
    },
  },
  MariaDB: {
    fill: `insert into partners select seq, 3, concat('Name ', seq), 1 + seq % 2, 'K' from seq_1_to_${records}`,
    async touched(_theirs, ours) {
      // Of this session, which is the only one of its pool.
      const rows = await ours.run(sql`show session status like 'Handler_read%'`, signal);
      return rows.reduce((sum, row) => sum + Number(row['Value']), 0);
    },
  },
};

interface Asked {
  run(text: string): Promise<unknown[]>;
}

/** Ten changes among a million rows: how many rows are touched to find them and to read what they are about. */
export async function measureSpool(): Promise<void> {
  for (const kind of testDatabases) {
    const dialect = dialects[kind.name];
    if (!dialect) continue;
    if (kind.missing !== null) {
      console.error(kind.missing);
      continue;
    }
    const world: TestDatabase = await kind.start();
    const database = world.open(120_000, 1);
    const theirs = await world.theirs();
    const catalogue = await makeSpoolErp(database);
    console.error(`Filling ${kind.name} …`);
    await theirs.run(dialect.fill);
    const mapping = spoolMapping();
    await installSpool(database, planSpool(database.dialect, mapping, catalogue), signal);
    const spool = await openSpool(database, mapping, catalogue, signal);
    if (!spool) throw new Error('no spool');
    const place = await spool.source.end(signal);
    for (let i = 0; i < changes; i++) {
      await theirs.run(
        `update partners set name = 'New ${i}' where nr = ${1000 + 97_001 * i} and mandant = 3`,
      );
    }
    const before = await dialect.touched(theirs, database);
    const started = performance.now();
    const question = { kind: 'partner', company: '3', place, limit: 200 };
    const { changes: found } = await spool.source.read(question, signal);
    const keys = found.map(({ key }) => Number(key));
    const rows = await database.run(
      sql`select nr, name, firm from partners where mandant = ${3} and nr in (${sql.join(keys)})`,
      signal,
    );
    const time = performance.now() - started;
    const touched = (await dialect.touched(theirs, database)) - before;
    if (rows.length !== changes) throw new Error(`found ${rows.length} of ${changes}`);
    const name = `spool.${kind.name.toLowerCase()}`;
    const note = `${changes} changes among ${records} rows, found and read`;
    printFigure({ name: `${name}.touched`, value: touched, unit: 'rows', n: 1, limit: 100, note });
    printFigure({ name: `${name}.time`, value: time, unit: 'ms', n: 1, note });
    await theirs.close();
    await database.close();
    await world.close();
  }
}
