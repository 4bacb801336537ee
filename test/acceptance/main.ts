import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { readRows } from './table/readRows.ts';
import { shownElsewhere } from './table/shownElsewhere.ts';
import { type Ran, tableOf } from './table/tableOf.ts';

/**
 * `npm run acceptance`: runs what shows the rows of the requirements, and prints the table: row, result, what was checked.
 * Fails where a test failed, or a row is neither shown nor said not to be built; known defects are red and do not fail.
 */
const tests = path.resolve(import.meta.dirname, '..');
const own = fs.readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.ts'));
const others = new Set(shownElsewhere.map(({ file }) => file));

/** What tests say is in the table. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {}
}

const mocha = new Mocha({ timeout: 60_000, reporter: Silent, forbidOnly: true });
for (const file of [...own.map((name) => `acceptance/${name}`), ...others]) {
  mocha.addFile(path.join(tests, file));
}
await mocha.loadFilesAsync();
keepWhatIsPointedTo(mocha.suite);

const ran: Ran[] = [];
const failures: string[] = [];
await new Promise<void>((done) => {
  mocha
    .run(() => done())
    .on('pass', (test) => ran.push({ file: fileOf(test), title: test.title, passed: true }))
    .on('fail', (test, error: Error) => {
      ran.push({ file: fileOf(test), title: test.title, passed: false });
      failures.push(`${test.fullTitle()}\n    ${error.message}`);
    });
});

const table = tableOf(readRows(), ran);
for (const { id, result, checked } of table) {
  console.log(`\n${id.padEnd(5)} ${result.toUpperCase()}`);
  for (const { mark, what } of checked) console.log(`      ${mark.padEnd(10)} ${what}`);
}
const counted = Map.groupBy(table, ({ result }) => result);
console.log('');
for (const [result, lines] of counted) {
  console.log(
    `${String(lines.length).padStart(3)} ${result}: ${lines.map(({ id }) => id).join(' ')}`,
  );
}
for (const failure of failures) console.error(`\nFAILED ${failure}`);
const isWhole = (counted.get('not shown')?.length ?? 0) === 0;
if (!isWhole) console.error('\nSome rows are neither shown nor said not to be built.');
process.exit(failures.length === 0 && isWhole ? 0 : 1);

/** Of other suites only the tests that are pointed to; but all of those that go on from one another. */
function keepWhatIsPointedTo(suite: Mocha.Suite): void {
  suite.tests = suite.tests.filter((test) => {
    const file = fileOf(test);
    if (/^(acceptance|cli|browser)\//.test(file)) return true;
    return shownElsewhere.some((each) => each.file === file && each.title === test.title);
  });
  suite.suites.forEach(keepWhatIsPointedTo);
}

/** Where a test stands, from the folder of tests. */
function fileOf({ file = '' }: { file?: string | undefined }): string {
  return path.relative(tests, file).replaceAll(path.sep, '/');
}
