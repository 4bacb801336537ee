import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ConfigFile } from '../../config/ConfigFile.ts';

/** Settings whose text is one of a few words of ours. */
const plain = new Set(['log.level', 'erp.database.type', 'exchange.ews.signIn.type']);

/**
 * The settings without anything private: numbers, switches and words of ours as they are, of all else only that it is there.
 *
 * @returns where they are wrong the names of what is, without a value.
 * @throws Error where the file cannot be read.
 */
export function settingsFacts(
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): unknown {
  const content: unknown = parse(fs.readFileSync(file, 'utf8'));
  const checked = ConfigFile.safeParse(content);
  if (!checked.success) {
    return {
      wrong: checked.error.issues.map(({ path: at, code }) => [at.map(String).join('.'), code]),
    };
  }
  const folder = path.dirname(path.resolve(file));
  const isThere = (secret: { env: string } | { file: string }): boolean =>
    'env' in secret
      ? (environment[secret.env] ?? '') !== ''
      : fs.existsSync(path.resolve(folder, secret.file));
  return factsOf(checked.data, '', isThere);
}

type IsThere = (secret: { env: string } | { file: string }) => boolean;

function factsOf(value: unknown, at: string, isThere: IsThere): unknown {
  if (typeof value === 'string') return textFacts(value, at);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => factsOf(one, at, isThere));
  if (isSecret(value)) return { secret: isThere(value) ? 'there' : 'missing' };
  // Its names are the administrator's own.
  if (at === 'erp.variables') return { set: Object.keys(value).length };
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      factsOf(inner, at === '' ? name : `${at}.${name}`, isThere),
    ]),
  );
}

function isSecret(value: object): value is { env: string } | { file: string } {
  const names = Object.keys(value);
  return names.length === 1 && (names[0] === 'env' || names[0] === 'file');
}

/** Of an address only how it is spoken to; of every other text only that it is there. */
function textFacts(text: string, at: string): unknown {
  if (plain.has(at)) return text;
  const url = /^(https?|postgres(ql)?|sqlite):/.test(text) ? URL.parse(text) : null;
  return url === null ? 'set' : { scheme: url.protocol, port: url.port };
}
