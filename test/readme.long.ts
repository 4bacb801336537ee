import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { demoErp } from '../server/sandbox/erp/demoErp.ts';

const root = path.resolve(import.meta.dirname, '..');
const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');

/** A command of the README with what it says is answered; a line of “…” stands for any. */
interface Told {
  command: string;
  answer: string[];
}

/** What README tells about one's own ERP, command by command. */
function toldOf(heading: string): Told[] {
  const [, section = ''] = readme.split(`\n### ${heading}\n`);
  const blocks = (section.split('\n### ')[0] ?? '').matchAll(/```console\n(.*?)```/gs);
  return [...blocks].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((one) => {
        const [command = '', ...answer] = one.trimEnd().split('\n');
        return { command, answer };
      }),
  );
}

describe('what README tells about the console program', function () {
  this.timeout(240_000);
  let folder: string;

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-readme-'));
    const { file } = demoErp(folder, new Date().toISOString().slice(0, 10));
    fs.renameSync(file, path.join(folder, 'erp.sqlite'));
    new Database(path.join(folder, 'erp.sqlite')).close();
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  for (const { command, answer } of toldOf('Your ERP')) {
    it(command, async () => {
      // The copy with a typing error that README speaks of; later the lines that make the draft write.
      if (command.includes('bad.yaml')) {
        copy('bad.yaml', (draft) => draft.replace('jobTitle: funktion', 'jobTitle: funktoin'));
      }
      if (command.includes('--write-test')) {
        copy('erp.yaml', (draft) =>
          draft
            .replace(/^ {4}(create|update|delete): never$/gm, '')
            .replace(/^ {4}# {3}(create|update|delete): /gm, '    $1: '),
        );
      }
      const said = await run(command);
      assert.ok(isTold(said, answer), `README: ${answer.join('\n')}\n\nSaid: ${said.join('\n')}`);
    });
  }

  function copy(name: string, change: (draft: string) => string): void {
    const draft = fs.readFileSync(path.join(folder, 'erp.yaml'), 'utf8');
    fs.writeFileSync(path.join(folder, name), change(draft));
  }

  /** Runs it where the copy of the demo ERP lies; `npm run` would run it in the checkout. */
  async function run(command: string): Promise<string[]> {
    const cli = `"${process.execPath}" "${path.join(root, 'server/cli/erpLink.ts')}"`;
    const asked = command.replace('npm run --silent cli --', cli);
    // What is wrong in a file ends the program with another code than 0.
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', asked], {
      cwd: folder,
    }).catch((error: unknown) => error as { stdout: string; stderr: string });
    return `${stderr}${stdout}`.trimEnd().split('\n');
  }
});

/** Whether the lines are those, in that order, with anything where “…” stands; what follows the last of them is not looked at. */
function isTold(said: readonly string[], told: readonly string[]): boolean {
  let at = 0;
  let isAny = false;
  for (const line of told) {
    if (line.trim() === '…') {
      isAny = true;
      continue;
    }
    const found = said.indexOf(line, at);
    if (found < 0 || (!isAny && found > at)) return false;
    at = found + 1;
    isAny = false;
  }
  return true;
}
