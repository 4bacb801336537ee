import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { devCertificate } from '../../server/sandbox/devCertificate.ts';

const day = 24 * 60 * 60 * 1000;

describe('devCertificate', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'erp-link-certificate-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('is what a browser takes for localhost: names, use and no more than 398 days', async () => {
    const now = Date.now();
    const certificate = new X509Certificate((await devCertificate(folder, now)).cert);
    for (const host of ['localhost']) assert.equal(certificate.checkHost(host), host);
    for (const ip of ['127.0.0.1', '::1']) assert.equal(certificate.checkIP(ip), ip);
    assert.equal(certificate.checkHost('example.com'), undefined);
    assert.deepEqual(certificate.keyUsage, ['1.3.6.1.5.5.7.3.1']);
    assert.equal(certificate.ca, false);
    const [from, to] = [certificate.validFromDate.getTime(), certificate.validToDate.getTime()];
    assert.ok(from <= now && to - now >= 365 * day && to - from <= 398 * day);
  });

  it('serves https to a client that trusts it', async () => {
    const { cert, key } = await devCertificate(folder);
    const server = createServer({ cert, key }, (_request, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const status = await new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, ca: cert, agent: false }, (response) => {
        response.resume().on('end', () => {
          resolve(response.statusCode);
        });
      }).on('error', reject);
    });
    await new Promise((resolve) => server.close(resolve));
    assert.equal(status, 200);
  });

  it('is made once and used again', async () => {
    const first = await devCertificate(folder);
    const second = await devCertificate(folder);
    assert.ok(first.isNew);
    assert.deepEqual(second, { ...first, isNew: false });
    assert.equal(await readFile(first.certPath, 'utf8'), first.cert);
    assert.equal((await readdir(folder)).length, 2);
  });

  it('makes the folder it is kept in', async () => {
    assert.ok((await devCertificate(join(folder, 'a', 'b'))).isNew);
  });

  it('keeps the key from everyone else, also where somebody opened it', async function () {
    if (process.platform === 'win32') {
      console.log('      Windows has no file modes: not tried');
      this.skip();
    }
    await devCertificate(folder);
    const keyPath = join(folder, 'localhost.key');
    assert.equal((await stat(keyPath)).mode & 0o777, 0o600);
    await chmod(keyPath, 0o644);
    await devCertificate(folder);
    assert.equal((await stat(keyPath)).mode & 0o777, 0o600);
  });

  it('is made anew a month before it ends', async () => {
    const now = Date.now();
    const first = await devCertificate(folder, now);
    assert.ok(!(await devCertificate(folder, now + 365 * day)).isNew);
    const renewed = await devCertificate(folder, now + 367 * day);
    assert.ok(renewed.isNew);
    assert.notEqual(
      new X509Certificate(renewed.cert).serialNumber,
      new X509Certificate(first.cert).serialNumber,
    );
  });

  it('is made anew where its files are broken or do not belong together', async () => {
    const { certPath } = await devCertificate(folder);
    await writeFile(certPath, 'no certificate');
    assert.ok((await devCertificate(folder)).isNew);
    await rm(join(folder, 'localhost.key'));
    assert.ok((await devCertificate(folder)).isNew);
    const elsewhere = await devCertificate(join(folder, 'other'));
    await writeFile(certPath, elsewhere.cert);
    assert.ok((await devCertificate(folder)).isNew);
  });

  it('says what is wrong where the folder cannot be used', async () => {
    await writeFile(join(folder, 'file'), '');
    await assert.rejects(devCertificate(join(folder, 'file')), { code: 'ENOTDIR' });
  });
});
