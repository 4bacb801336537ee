import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The manifest of the repository and what it is checked against. */
export const tryOut = {
  xml: fs.readFileSync(path.join(root, 'manifest.xml'), 'utf8'),
  iconFolder: path.join(root, 'addin/assets'),
  audience: 'https://localhost:3443/addin/pane.html',
};
