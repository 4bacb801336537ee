import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Agent, request } from 'undici';
import { devCertificate } from '../../server/sandbox/devCertificate.ts';
import { demoErp } from '../../server/sandbox/erp/demoErp.ts';
import { demoMappingFile } from '../../server/sandbox/erp/demoMappingFile.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the published package', function () {
  this.timeout(300_000);
  let folder: string;
  let unpacked: string;

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-package-'));
    execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
    const [packed] = fs.readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    execFileSync('tar', ['-xzf', path.join(folder, packed ?? ''), '-C', folder]);
    unpacked = path.join(folder, 'package');
    // What `npm install` would bring: nothing but the dependencies that the package names.
    const { dependencies } = JSON.parse(
      fs.readFileSync(path.join(unpacked, 'package.json'), 'utf8'),
    ) as { dependencies: Record<string, string> };
    fs.mkdirSync(path.join(unpacked, 'node_modules'));
    for (const name of withTheirs(Object.keys(dependencies))) {
      const to = path.join(unpacked, 'node_modules', name);
      fs.mkdirSync(path.dirname(to), { recursive: true });
      fs.symlinkSync(path.join(root, 'node_modules', name), to);
    }
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('holds the server, the pane and the manifest, and neither tests nor the try-out', () => {
    const files = fs
      .readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('node_modules'));
    for (const file of [
      ...['dist/server/main.js', 'dist/addin/pane.html', 'manifest.xml', 'LICENSE'],
      'dist/server/erp/sql/mapping/mapping.schema.json',
      'dist/server/erp/examples/emis/mapping.yaml',
    ]) {
      assert.ok(files.includes(file), file);
    }
    assert.deepEqual(
      files.filter((name) => /sandbox|(^|\/)test\/|\.tsx?$|office-js/.test(name)),
      [],
    );
  });

  it('has the console program, which checks a mapping', () => {
    const { file } = demoErp(path.join(folder, 'console'), '2026-11-02');
    const program = path.join(unpacked, 'dist/server/cli/erpLink.js');
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [program, ...args], { encoding: 'utf8' });
    assert.match(run('--help'), /mailbox test/);
    const mapping = path.join(folder, 'mapping.yaml');
    const text = fs.readFileSync(demoMappingFile, 'utf8');
    fs.writeFileSync(mapping, text.replaceAll('${erpUrl}', 'https://erp.example.com'));
    assert.match(run('erp', 'check', mapping, '--database', file), /contacts/);
  });

  it('serves the pane and reads an ERP, with its own dependencies alone', async () => {
    const port = await freePort();
    const { certPath } = await devCertificate(path.join(folder, 'certificate'));
    const erp = demoErp(path.join(folder, 'erp'), '2026-11-02');
    const settings = {
      publicUrl: `https://localhost:${port}`,
      listen: { port },
      tls: { cert: certPath, key: certPath.replace('.crt', '.key') },
      store: 'sqlite:links.db',
      sessionKeys: [{ id: 'one', secret: { env: 'SESSION_KEY' } }],
      exchange: { amurls: ['https://mail.example.com/autodiscover/metadata/json/1'] },
      erp: {
        mapping: demoMappingFile,
        variables: { erpUrl: 'https://erp.example.com' },
        database: { type: 'sqlite', file: erp.file },
      },
    };
    fs.writeFileSync(path.join(folder, 'settings.yaml'), JSON.stringify(settings));
    const server = spawn(
      process.execPath,
      [path.join(unpacked, 'dist/server/main.js'), path.join(folder, 'settings.yaml')],
      { env: { ...process.env, SESSION_KEY: 'k'.repeat(40) }, stdio: 'pipe' },
    );
    try {
      await saidBy(server, 'ERP Link listens');
      const dispatcher = new Agent({ connect: { ca: fs.readFileSync(certPath, 'utf8') } });
      const get = async (address: string) =>
        (await request(`https://localhost:${port}${address}`, { dispatcher })).body.text();
      assert.deepEqual(JSON.parse(await get('/ready')), {
        status: 'ok',
        parts: { store: 'ok', erp: 'ok' },
      });
      assert.match(await get('/addin/pane.html'), /appsforoffice\.microsoft\.com/);
      assert.match(await get('/api/openapi.json'), /"openapi":"3\.1\.1"/);
      await dispatcher.close();
    } finally {
      server.kill('SIGTERM');
    }
    const [code] = (await exited(server)) as [number | null];
    assert.equal(code, 0, 'stops by itself when told to');
  });
});

/** The packages and everything they need in turn, as npm would lay them out. */
function withTheirs(names: string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const file = path.join(root, 'node_modules', name, 'package.json');
    if (found.has(name) || !fs.existsSync(file)) return;
    found.add(name);
    const { dependencies = {} } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    Object.keys(dependencies).forEach(visit);
  };
  names.forEach(visit);
  return found;
}

async function saidBy(server: ChildProcess, text: string): Promise<void> {
  let said = '';
  await new Promise<void>((done, fail) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes(text)) done();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', () => fail(new Error(`the server ended: ${said}`)));
  });
}

function exited(server: ChildProcess): Promise<unknown[]> {
  if (server.exitCode !== null) return Promise.resolve([server.exitCode]);
  return new Promise((done) => server.once('exit', (...facts) => done(facts)));
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as net.AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}
