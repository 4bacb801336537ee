import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string =>
  fs.readFileSync(path.join(root, 'server/deploy', name), 'utf8');
const { name, bin } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  name: string;
  bin: Record<string, string>;
};

describe('what the server is run by', () => {
  it('starts the published program, in the unit and in the container', () => {
    const program = `/opt/erp-link/node_modules/${name}/${bin['erp-link-server']}`;
    for (const file of ['erp-link.service', 'Containerfile']) {
      assert.ok(read(file).includes(program), `${file} does not start ${program}`);
    }
    assert.ok(bin['erp-link'], 'the container links the console program');
  });

  it('gives the unit no more rights than it needs', () => {
    const unit = read('erp-link.service');
    for (const line of [
      'User=erp-link',
      'NoNewPrivileges=yes',
      'ProtectSystem=strict',
      'StateDirectory=erp-link',
      'CapabilityBoundingSet=',
    ]) {
      assert.ok(unit.split('\n').includes(line), line);
    }
  });

  it('does not run as root in the container', () => {
    const lines = read('Containerfile').split('\n');
    assert.ok(lines.indexOf('USER erp-link') > lines.findLastIndex((line) => /^FROM /.test(line)));
  });

  it('is a unit that systemd understands', () => {
    if (spawnSync('systemd-analyze', ['--version']).status !== 0) {
      console.log('      NOT TRIED: there is no systemd-analyze here.');
      return;
    }
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-unit-'));
    const unit = path.join(folder, 'erp-link.service');
    // Programs that are not where they will be are a complaint of their own.
    fs.writeFileSync(unit, read('erp-link.service').replace('/usr/bin/node', process.execPath));
    const said = execFileSync('systemd-analyze', ['verify', '--man=no', unit], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    fs.rmSync(folder, { recursive: true });
    assert.equal(said, '');
  });
});
