import { createRequire } from 'node:module';
import { AppError } from '../../../core/AppError.ts';

/** Drivers that are no part of ERP Link: only who has such a database needs them. */
export type OptionalDriver = 'mariadb' | 'mssql' | 'odbc';

const require = createRequire(import.meta.url);

/**
 * A database driver that is installed beside ERP Link, or in a folder that NODE_PATH names.
 * @throws AppError `not-configured` that says what to install.
 */
export function loadDriver(name: OptionalDriver): unknown {
  try {
    return require(name);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    const isMissing = code === 'MODULE_NOT_FOUND' && String(cause).includes(`'${name}'`);
    throw new AppError(
      'not-configured',
      isMissing
        ? `The database driver “${name}” is not installed. Install it beside ERP Link: npm install ${name}`
        : `The database driver “${name}” is installed and does not start on this machine.${
            name === 'odbc' ? ' Linux needs unixODBC (Debian: apt-get install unixodbc).' : ''
          }`,
      { reason: isMissing ? 'driver-missing' : 'driver-broken', details: { driver: name }, cause },
    );
  }
}
