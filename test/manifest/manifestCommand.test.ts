import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { AppError } from '../../server/core/AppError.ts';
import { manifestCommand } from '../../server/deploy/manifest/manifestCommand.ts';

const url = 'https://erp-link.customer.example';

describe('npm run manifest', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-test-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it('writes a file named after the server and prints the setting of the backend', async () => {
    const said = await manifestCommand(['--url', `${url}/`], folder);
    const file = path.join(folder, 'manifest.erp-link.customer.example.xml');
    assert.ok(said.includes(file));
    assert.match(
      said,
      /^ {2}exchange\.audiences: \[https:\/\/erp-link\.customer\.example\/addin\/pane\.html\]$/m,
    );
    assert.deepEqual(fs.readdirSync(folder), [path.basename(file)]);
  });

  it('writes what office-addin-manifest of Microsoft reads', async () => {
    const id = '0b0f9bd0-9f4e-4a0c-8a7b-6f2d6c1d2e3f';
    await manifestCommand(
      ['--url', url, '--out', 'mail.xml', '--id', id, '--name', 'ERP Link (test)'],
      folder,
    );
    const info = await OfficeAddinManifest.readManifestFile(path.join(folder, 'mail.xml'));
    assert.equal(info.id, id);
    assert.equal(info.displayName, 'ERP Link (test)');
    assert.equal(info.officeAppType, 'MailApp');
    assert.deepEqual(info.hosts, ['Mailbox']);
    assert.equal(info.permissions, 'ReadWriteItem');
    assert.equal(info.iconUrl, `${url}/addin/assets/icon-64.png`);
    assert.equal(info.supportUrl, `${url}/addin/assets/help.html`);
  });

  it('names events where --events is said', async () => {
    await manifestCommand(['--url', url, '--out', 'plain.xml'], folder);
    await manifestCommand(['--url', url, '--out', 'events.xml', '--events'], folder);
    const has = (name: string) =>
      fs.readFileSync(path.join(folder, name), 'utf8').includes('OnNewMessageCompose');
    assert.deepEqual([has('plain.xml'), has('events.xml')], [false, true]);
  });

  it('makes the folder of the file', async () => {
    await manifestCommand(['--url', url, '--out', 'new/deep/mail.xml'], folder);
    assert.ok(fs.existsSync(path.join(folder, 'new/deep/mail.xml')));
  });

  it('leaves a file that is there alone, unless forced', async () => {
    const file = path.join(folder, 'mail.xml');
    fs.writeFileSync(file, 'mine');
    const args = ['--url', url, '--out', file];
    await assert.rejects(manifestCommand(args, folder), hasReason('conflict', 'file-exists'));
    assert.equal(fs.readFileSync(file, 'utf8'), 'mine');
    await manifestCommand([...args, '--force'], folder);
    assert.match(fs.readFileSync(file, 'utf8'), /OfficeApp/);
  });

  it('explains itself when asked, and when the address is missing', async () => {
    assert.match(await manifestCommand(['--help'], folder), /npm run manifest -- --url/);
    await assert.rejects(manifestCommand([], folder), hasReason('invalid-input', 'url-missing'));
  });

  it('refuses options it does not know', async () => {
    for (const args of [['--uri', url], ['--url'], [url]])
      await assert.rejects(
        manifestCommand(args, folder),
        hasReason('invalid-input', 'option-unknown'),
      );
  });

  it('writes nothing when a choice is wrong', async () => {
    await assert.rejects(manifestCommand(['--url', 'http://erp.example'], folder));
    assert.deepEqual(fs.readdirSync(folder), []);
  });

  it('runs as a program: one sentence and exit code 1 for a mistake, no stack', async () => {
    const script = path.resolve(import.meta.dirname, '../../server/deploy/writeManifest.ts');
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, [script, ...args], {
        env: { ...process.env, INIT_CWD: folder },
      });
    const { stdout } = await run('--url', url, '--out', 'mail.xml');
    assert.match(stdout, /Written and checked/);
    assert.ok(fs.existsSync(path.join(folder, 'mail.xml')));
    await assert.rejects(run('--url', 'http://erp.example'), (error: unknown) => {
      const { code, stderr } = error as { code: number; stderr: string };
      return code === 1 && /https addresses only/.test(stderr) && !/\n\s+at /.test(stderr);
    });
  });
});

function hasReason(kind: string, reason: string): (error: unknown) => boolean {
  return (error) => error instanceof AppError && error.kind === kind && error.reason === reason;
}
