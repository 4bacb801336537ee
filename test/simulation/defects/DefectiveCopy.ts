import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CaughtDefect } from './CaughtDefect.ts';
import type { Defect } from './Defect.ts';
import { defectiveSource } from './defectiveSource.ts';
import type { Search } from './Search.ts';

const root = path.resolve(import.meta.dirname, '../../..');
/** A defect may make the engine go round for ever; a busy machine may take its time. In seconds. */
const longest = 60;
const slowness = 5;

/** A copy of the sources in which defects are planted, one after the other; the sources themselves never have any. */
export class DefectiveCopy {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async make(): Promise<DefectiveCopy> {
    const folder = await mkdtemp(path.join(tmpdir(), 'erp-link-defects-'));
    for (const each of ['server', 'shared', 'test', 'package.json']) {
      await cp(path.join(root, each), path.join(folder, each), { recursive: true });
    }
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    return new DefectiveCopy(folder);
  }

  async plant(defect: Defect): Promise<void> {
    await writeFile(path.join(this.#folder, defect.file), await defectiveSource(root, defect));
  }

  async takeOut({ file }: Defect): Promise<void> {
    await cp(path.join(root, file), path.join(this.#folder, file));
  }

  /** Looks for anything wrong in the copy as it is. @returns null when nothing was found. */
  async look(search: Search): Promise<CaughtDefect | null> {
    const script = path.join(this.#folder, 'test/simulation/defects/seekDefect.ts');
    const child = spawn(process.execPath, [script, JSON.stringify(search)], {
      cwd: this.#folder,
      // All but the file with the defect is the same each time.
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(this.#folder, '.compiled') },
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const seconds = longest + ('only' in search ? 0 : slowness * search.seconds);
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    await once(child, 'close');
    clearTimeout(timer);
    if (child.signalCode === 'SIGKILL') {
      // That is a find, too.
      const by = 'only' in search ? search.only : search.from;
      return { by, seeds: 0, invariant: 'I1', what: 'it never came to an end' };
    }
    const line = output.trim().split('\n').at(-1) ?? '';
    if (child.exitCode !== 0 || line === '') throw new Error(errors.slice(0, 2000));
    return JSON.parse(line) as CaughtDefect | null;
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
