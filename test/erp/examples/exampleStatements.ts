import type { Example } from '../../../server/erp/examples/Example.ts';
import { exampleScript } from '../../../server/erp/examples/tables/exampleScript.ts';
import type { ExampleDialect } from '../../../server/erp/examples/tables/tableStatements.ts';
import { exampleChance, exampleDay } from './exampleChance.ts';

/** Every statement that makes an example's database as the tests use it. */
export function exampleStatements(example: Example, dialect: ExampleDialect): string[] {
  return exampleScript(example, dialect, exampleChance(example), exampleDay);
}
