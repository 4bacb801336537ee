import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkConfig } from '../../server/config/checkConfig.ts';
import { ConfigFile } from '../../server/config/ConfigFile.ts';
import { Secret } from '../../server/config/Secret.ts';

const file = path.resolve(import.meta.dirname, '../../server/deploy/settings.example.yaml');
const lines = fs.readFileSync(file, 'utf8').split('\n');
const environment = {
  ERP_LINK_STORE_KEY: Buffer.alloc(32, 1).toString('base64'),
  ERP_LINK_SESSION_KEY: 's'.repeat(32),
  ERP_LINK_STORE_PASSWORD: 'p',
  ERP_LINK_EWS_PASSWORD: 'p',
  ERP_LINK_ERP_PASSWORD: 'p',
  ERP_LINK_METRICS_TOKEN: 't'.repeat(16),
};

/** A line of another way to say the same: "#" and no blank, at the depth of what it stands for. */
const other = /^(\s*)#(?=\S)/;

/** The file as it is, and once for each block of lines that stand for others. */
function variants(): { name: string; text: string }[] {
  const found = [{ name: 'as it is', text: lines.join('\n') }];
  for (let at = 0; at < lines.length; at++) {
    const depth = other.exec(lines[at]!)?.[1];
    if (depth === undefined) continue;
    const begin = at;
    const own = [lines[at]!.replace(other, '$1')];
    while (lines[at + 1]?.startsWith(`${depth}#  `))
      own.push(lines[(at += 1)]!.replace(`${depth}#`, depth));
    const text = [...lines.slice(0, begin), ...own, ...lines.slice(at + 1)].join('\n');
    found.push({ name: own[0]!.trim(), text });
  }
  return found;
}

/** What a variant says: of a name that stands there twice, the second counts. */
const read = (text: string): unknown => parse(text, { uniqueKeys: false }) as unknown;

/** Every setting that the schema knows, as a path; secrets and free maps are one setting. */
function pathsOf(schema: z.ZodType, at = ''): string[] {
  if (schema === (Secret as z.ZodType)) return [at];
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>;
    const own = Object.entries(shape).flatMap(([name, inner]) => {
      return pathsOf(inner, at === '' ? name : `${at}.${name}`);
    });
    return at === '' ? own : [at, ...own];
  }
  if (schema instanceof z.ZodUnion) {
    return (schema.options as z.ZodType[]).flatMap((one) => pathsOf(one, at));
  }
  if (schema instanceof z.ZodArray) {
    const element = pathsOf(schema.element as z.ZodType, at);
    return [at, ...element];
  }
  if (
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return pathsOf(schema.unwrap() as z.ZodType, at);
  }
  return [at];
}

/** Every path that a value has, without the numbers of lists. */
function pathsIn(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return [at, ...value.flatMap((one) => pathsIn(one, at))];
  if (typeof value !== 'object' || value === null) return [at];
  const own = Object.entries(value).flatMap(([name, inner]) => {
    return pathsIn(inner, at === '' ? name : `${at}.${name}`);
  });
  return at === '' ? own : [at, ...own];
}

describe('the example of the settings', () => {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'erp-link-settings-'));
  before(() => fs.writeFileSync(path.join(folder, 'company-ca.pem'), 'certificates'));
  after(() => fs.rmSync(folder, { recursive: true }));

  for (const { name, text } of variants()) {
    it(`is right: ${name}`, () => {
      checkConfig(read(text), folder, environment);
    });
  }

  it('has every setting that there is', () => {
    const shown = new Set(variants().flatMap(({ text }) => pathsIn(read(text))));
    const missing = [...new Set(pathsOf(ConfigFile))].filter((one) => !shown.has(one));
    assert.deepEqual(missing, []);
    assert.ok(pathsOf(ConfigFile).length > 50, 'the settings were not found');
  });

  it('says of each what it means, on its line or above it', () => {
    const bare = lines.filter((line, at) => {
      if (!/^\s*#?\s*(- )?[\w]+:(\s|$)/.test(line) || /^\s*# /.test(line)) return false;
      if (/ # \S/.test(line)) return false;
      const above = lines[at - 1] ?? '';
      // Of another way to say the same it was said where it was said first; of a group, at each of its settings.
      const isGroup = /^\s*#?\s*[\w]+:$/.test(line) && /\S/.test(lines[at + 1] ?? '');
      return !/^\s*# /.test(above) && !isGroup && !other.test(line);
    });
    // Of the log and of where the server listens the one comment is above the group.
    assert.deepEqual(
      bare.map((line) => line.trim()),
      ['port: 8443', 'secret: { env: ERP_LINK_SESSION_KEY }', 'level: info'],
    );
  });

  it('shows as default what is the default', () => {
    const shown = read(lines.join('\n')) as Record<string, unknown>;
    const { publicUrl, store, sessionKeys, exchange, erp } = shown;
    const { ews, ...plain } = exchange as Record<string, unknown>;
    const { url, signIn } = ews as Record<string, unknown>;
    const { mapping, database } = erp as Record<string, unknown>;
    // What has no default, and nothing else.
    const least = ConfigFile.parse({
      ...{ publicUrl, store, sessionKeys },
      exchange: { amurls: plain['amurls'], ews: { url, signIn } },
      erp: { mapping, database },
    });
    const all = ConfigFile.parse(shown);
    // Of these the file shows an example, and says what the default is.
    const given = { storeKeys: all.storeKeys, ownDomains: all.ownDomains };
    assert.deepEqual(
      {
        ...least,
        ...given,
        exchange: { ...least.exchange, audiences: all.exchange.audiences },
        erp: { ...least.erp, variables: all.erp.variables },
      },
      all,
    );
  });
});
