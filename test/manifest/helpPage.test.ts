import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { tryOut } from './tryOut.ts';

describe('the help page', () => {
  const html = fs.readFileSync(path.join(tryOut.iconFolder, 'help.html'), 'utf8');

  it('is where the manifest says, in German too', () => {
    const targets = [...tryOut.xml.matchAll(/\/addin\/assets\/help\.html(#\w+)?"/g)];
    assert.equal(targets.length, 4);
    for (const [, fragment] of targets)
      if (fragment) assert.ok(html.includes(`<section id="${fragment.slice(1)}" lang="de">`));
  });

  it('says the same in both languages', () => {
    const [english = '', german = ''] = html.split('<section ').slice(1);
    const outline = (part: string): string[] =>
      [...part.matchAll(/<(h1|h2|p|ul|li|b)>/g)].map(([tag]) => tag);
    assert.deepEqual(outline(german), outline(english));
  });

  it('calls the button what the manifest calls it', () => {
    for (const label of ['Link to ERP', 'Mit ERP verknüpfen']) {
      assert.ok(html.includes(`<b>${label}</b>`));
      assert.ok(tryOut.xml.includes(`="${label}"`));
    }
  });

  it('needs nothing that a strict content security policy forbids', () => {
    assert.doesNotMatch(html, /<script|<style|\bstyle=|\bon\w+=|https?:/);
    for (const [, file = ''] of html.matchAll(/(?:src|href)="([^"#]+)"/g))
      assert.ok(fs.existsSync(path.join(tryOut.iconFolder, file)), file);
  });
});
