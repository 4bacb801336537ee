import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildBrowser } from './buildBrowser.ts';

/** `npm run build`: what is published. The server as JavaScript, since Node strips no types inside node_modules. */
const root = path.resolve(import.meta.dirname, '../..');
for (const folder of ['dist/server', 'dist/shared']) {
  fs.rmSync(path.join(root, folder), { recursive: true, force: true });
}
const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', path.join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
// Example mappings and the schema that editors complete them by are no code, and belong to it all the same.
for (const file of fs.globSync('server/erp/**/*.{yaml,sql,json}', { cwd: root })) {
  fs.mkdirSync(path.dirname(path.join(root, 'dist', file)), { recursive: true });
  fs.copyFileSync(path.join(root, file), path.join(root, 'dist', file));
}
for (const program of ['main.js', 'cli/erpLink.js']) {
  fs.chmodSync(path.join(root, 'dist/server', program), 0o755);
}
await buildBrowser();
console.log('Built: dist/server, dist/shared, dist/addin');
