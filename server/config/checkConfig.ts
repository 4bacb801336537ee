import path from 'node:path';
import { AppError } from '../core/AppError.ts';
import type { Config } from './Config.ts';
import { ConfigFile } from './ConfigFile.ts';
import { openErpDatabase } from './openErpDatabase.ts';
import { openEwsAccess } from './openEwsAccess.ts';
import { readKey } from './readKey.ts';
import { readSecret } from './readSecret.ts';
import { readText } from './readText.ts';
import type { Secrets } from './Secrets.ts';

/** Checks settings, whether from a file (readConfig) or not; relative paths start at `folder`. */
export function checkConfig(
  content: unknown,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Config {
  const checked = ConfigFile.safeParse(content);
  if (!checked.success) {
    const wrong = checked.error.issues.map((issue) => {
      const name = issue.path.join('.') || 'the file';
      return `${name}: ${issue.message}`;
    });
    throw new AppError('not-configured', `Settings are wrong:\n  ${wrong.join('\n  ')}`);
  }
  const settings = checked.data;
  const at = (name: string) => path.resolve(folder, name);
  const secret: Secrets = (value, setting) => readSecret(value, setting, at, environment);
  const store = /^sqlite:(?!:memory:)(.+)$/.exec(settings.store)?.[1];
  return {
    ...settings,
    store: store === undefined ? settings.store : `sqlite:${at(store)}`,
    tls: settings.tls && { cert: at(settings.tls.cert), key: at(settings.tls.key) },
    storePassword: settings.storePassword && secret(settings.storePassword, 'storePassword'),
    storeKeys: settings.storeKeys.map((value, index) => {
      const setting = `storeKeys.${index}`;
      return readKey(secret(value, setting), setting);
    }),
    sessionKeys: settings.sessionKeys.map(({ id, secret: value }, index) => ({
      id,
      secret: longEnough(secret(value, `sessionKeys.${index}`), `sessionKeys.${index}`),
    })),
    metrics: settings.metrics && {
      listen: settings.metrics.listen,
      token:
        settings.metrics.token &&
        longEnough(secret(settings.metrics.token, 'metrics.token'), 'metrics.token', 16),
    },
    exchange: {
      audiences: settings.exchange.audiences ?? [`${settings.publicUrl}/addin/pane.html`],
      amurls: settings.exchange.amurls,
      ca: settings.exchange.ca === null ? null : readText(at(settings.exchange.ca), 'exchange.ca'),
      ews: settings.exchange.ews && openEwsAccess(settings.exchange.ews, secret),
    },
    erp: {
      ...settings.erp,
      mapping: at(settings.erp.mapping),
      database: openErpDatabase(settings.erp.database, at, secret),
    },
  };
}

function longEnough(secret: string, setting: string, least = 32): string {
  if (Buffer.byteLength(secret) >= least) return secret;
  throw new AppError('not-configured', `${setting}: at least ${least} bytes are needed.`);
}
