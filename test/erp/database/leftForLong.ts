/**
 * Why `npm test` does not try a database of somebody else's: their tests take minutes, and the databases are there on
 * few machines. `npm run test:long` tries them (`otherDatabases.long.ts`). Null where they are asked for.
 */
export function leftForLong(name: string): string | null {
  return process.env['ERP_LINK_OTHER_DATABASES'] === '1'
    ? null
    : `${name} is tried by npm run test:long.`;
}
