import fs from 'node:fs';
import path from 'node:path';

/** A source file and all that it imports, and so on; imports of types alone do nothing and are left out. */
export function sourcesOf(files: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const text = fs.readFileSync(file, 'utf8');
    for (const [, to] of text.matchAll(/^import (?!type\b)[^;]*?'(\.[^']+)';/gm)) {
      follow(path.resolve(path.dirname(file), to ?? ''));
    }
  };
  files.forEach(follow);
  return [...found].sort();
}
