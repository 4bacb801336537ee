import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * Who may import whom (design.md, "The house"). A folder may always import itself, and packages.
 * `server/main.ts`, `server/wiring` and `server/cli` wire, so they may import anything on the server.
 */
const mayImport: Record<string, readonly string[]> = {
  shared: [],
  addin: ['shared'],
  'server/core': ['shared'],
  'server/ports': ['shared', 'server/core'],
  'server/app': ['shared', 'server/core', 'server/ports'],
  'server/http': ['shared', 'server/core', 'server/ports', 'server/app'],
  'server/dav': ['shared', 'server/core', 'server/ports', 'server/app'],
  'server/erp': ['shared', 'server/core', 'server/ports'],
  'server/mailbox': ['shared', 'server/core', 'server/ports'],
  'server/store': ['shared', 'server/core', 'server/ports'],
  'server/identity': ['shared', 'server/core', 'server/ports'],
  // The try-out starts the real server with settings of its own; its Outlook reaches Exchange as any program does.
  'server/sandbox': [
    'shared',
    'server/core',
    'server/ports',
    'server/mailbox',
    'server/sandbox/exchange',
    'server/sandbox/mailbox/htmlToText.ts',
    'server/config',
    'server/main.ts',
    'server/deploy',
    'server/sandbox/erp/installTriggers.ts',
  ],
  // The demo ERP gets its triggers as a customer's does.
  'server/sandbox/erp/installTriggers.ts': ['server/erp'],
  // The emulated Exchange knows nothing of the client that it judges.
  'server/sandbox/exchange': ['shared', 'server/core', 'server/sandbox/mailbox/htmlToText.ts'],
  'server/sandbox/mailbox/htmlToText.ts': [],
  'server/deploy': ['shared', 'server/core'],
  'server/config': ['shared', 'server/core'],
  'server/main.ts': ['shared', 'server'],
  'server/wiring': ['shared', 'server'],
  'server/cli': ['shared', 'server'],
};

/** Folders whose sub-folders are strangers to each other: one connector each. */
const strangers = ['server/erp', 'server/mailbox'];

const root = path.resolve(import.meta.dirname, '..');
const sources = ['addin', 'server', 'shared'].flatMap((top) => filesBelow(top));
const imports = sources.flatMap((file) => importsOf(file).map((to) => ({ file, to })));

describe('the house', () => {
  it('has every source file in a folder of the layout', () => {
    assert.deepEqual(
      sources.filter((file) => layerOf(file) === undefined),
      [],
    );
  });

  it('has arrows only where design.md allows them', () => {
    const wrong = imports.filter(({ file, to }) => {
      const [from, target] = [layerOf(file), layerOf(to)];
      if (from === undefined || target === undefined || from === target) return false;
      return !mayImport[from]?.some(
        (allowed) => target === allowed || target.startsWith(`${allowed}/`),
      );
    });
    assert.deepEqual(wrong, []);
  });

  it('keeps connectors strangers to each other', () => {
    const wrong = imports.filter(({ file, to }) =>
      strangers.some((folder) => {
        const [a, b] = [connectorOf(folder, file), connectorOf(folder, to)];
        return a !== undefined && b !== undefined && a !== b;
      }),
    );
    assert.deepEqual(wrong, []);
  });

  it('imports no file that is not there', () => {
    assert.deepEqual(
      imports.filter(({ to }) => !fs.existsSync(path.join(root, to))),
      [],
    );
  });

  it('has no two files whose names differ only in capitals, which Windows takes for one', () => {
    const all = [...sources, ...filesBelow('test')];
    const seen = Map.groupBy(all, (file) => file.toLowerCase());
    assert.deepEqual(
      [...seen.values()].filter((files) => files.length > 1),
      [],
    );
  });

  it('has no source file over 400 lines', () => {
    assert.deepEqual(
      [...sources, ...filesBelow('test')].filter((file) => read(file).split('\n').length > 401),
      [],
    );
  });

  it('keeps input, output, clock and chance out of server/core', () => {
    const impure =
      /from 'node:|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bfetch\(|\bcrypto\.|\bsetTimeout\b|\bsetInterval\b|\bperformance\./;
    assert.deepEqual(
      sources.filter((file) => file.startsWith('server/core/') && impure.test(codeOf(file))),
      [],
    );
  });

  it('knows Office.js only in addin/outlook.ts with its parts in addin/office, and the entry files', () => {
    // The entries wait for it to be ready; that of the commands also tells it what it can run.
    const allowed = ['addin/outlook.ts', 'addin/main.tsx', 'addin/commands/main.ts'];
    assert.deepEqual(
      sources.filter(
        (file) =>
          file.startsWith('addin/') &&
          !allowed.includes(file) &&
          !file.startsWith('addin/office/') &&
          /\bOffice\.(?!js)/.test(codeOf(file)),
      ),
      [],
    );
  });

  it('talks HTTP only in addin/api.ts', () => {
    assert.deepEqual(
      sources.filter(
        (file) =>
          file.startsWith('addin/') &&
          file !== 'addin/api.ts' &&
          /\bfetch\(|XMLHttpRequest|WebSocket|EventSource/.test(codeOf(file)),
      ),
      [],
    );
  });

  it('has no barrels and no folder of odds and ends', () => {
    assert.deepEqual(
      sources.filter((file) =>
        /(^|\/)(index\.tsx?|utils?|helpers?|common|managers?)(\/|\.|$)/i.test(file),
      ),
      [],
    );
  });
});

/** The longest layer name that holds the file. */
function layerOf(file: string): string | undefined {
  return Object.keys(mayImport)
    .filter((layer) => file === layer || file.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function connectorOf(folder: string, file: string): string | undefined {
  if (!file.startsWith(`${folder}/`)) return undefined;
  const [first, ...rest] = file.slice(folder.length + 1).split('/');
  return rest.length > 0 ? first : undefined;
}

function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')));
}

function read(file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

/** Relative imports as paths from the root: static, dynamic, type-only and re-exports alike. */
function importsOf(file: string): string[] {
  const found = ts.preProcessFile(read(file), true, true).importedFiles;
  return found
    .map((entry) => entry.fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.normalize(path.posix.join(path.posix.dirname(file), name)));
}

/** The file's text without comments, so that prose may name what code may not. */
function codeOf(file: string): string {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest);
  return ts.createPrinter({ removeComments: true }).printFile(source);
}
