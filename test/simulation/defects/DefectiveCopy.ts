import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CaughtDefect } from './CaughtDefect.ts';
import type { Defect } from './Defect.ts';
import { defectiveSource } from './defectiveSource.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Which seeds are told: from the first to the last, but for those that fail without any defect too. */
export interface Seeds {
  last: number;
  passed: readonly number[];
}

/** A copy of the sources in which defects are planted; the sources themselves never have any. */
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

  /**
   * Plants a defect, looks for it and takes it out again.
   *
   * @returns null when it was not found in so many seconds.
   */
  async seek(
    defect: Defect,
    seconds: number,
    { last, passed }: Seeds,
  ): Promise<CaughtDefect | null> {
    const file = path.join(this.#folder, defect.file);
    await writeFile(file, await defectiveSource(root, defect));
    try {
      return await this.run(seconds, { last, passed });
    } finally {
      await cp(path.join(root, defect.file), file);
    }
  }

  /** Looks for anything wrong in the copy as it is. */
  async run(seconds: number, { last, passed }: Seeds): Promise<CaughtDefect | null> {
    const script = path.join(this.#folder, 'test/simulation/defects/seekDefect.ts');
    const child = spawn(process.execPath, [script, String(seconds), String(last), passed.join()], {
      cwd: this.#folder,
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    // A defect may make the engine go round for ever: that is a find, too.
    const timer = setTimeout(() => child.kill('SIGKILL'), (seconds + 60) * 1000);
    await once(child, 'close');
    clearTimeout(timer);
    if (child.signalCode === 'SIGKILL') {
      return { by: 'hanging', seeds: 0, invariant: 'I1', what: 'it never came to an end' };
    }
    const line = output.trim().split('\n').at(-1) ?? '';
    if (child.exitCode !== 0 || line === '') throw new Error(errors.slice(0, 2000));
    return JSON.parse(line) as CaughtDefect | null;
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
