import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { leftForLong } from './leftForLong.ts';

/** Why nothing can be tried through this driver of ODBC on this machine; null where it can. */
export function noOdbc(driver: string): string | null {
  const left = leftForLong(`ODBC’s driver “${driver}”`);
  if (left !== null) return left;
  try {
    createRequire(import.meta.url)('odbc');
  } catch {
    return 'ODBC cannot be tried here: the npm package odbc or unixODBC is not installed.';
  }
  const { stdout } = spawnSync('odbcinst', ['-q', '-d'], { encoding: 'utf8' });
  return typeof stdout === 'string' && stdout.includes(`[${driver}]`)
    ? null
    : `ODBC’s driver “${driver}” is not installed on this machine; its tests are left out.`;
}
