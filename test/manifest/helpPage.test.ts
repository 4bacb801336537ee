import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { tryOut } from './tryOut.ts';

describe('the help page', () => {
  const html = fs.readFileSync(path.join(tryOut.iconFolder, 'help.html'), 'utf8');

  it('is where the manifest says, in each language', () => {
    const targets = [...tryOut.xml.matchAll(/\/addin\/assets\/help\.html(#\w+)?"/g)];
    assert.equal(targets.length, 10);
    for (const [, fragment] of targets)
      if (fragment) assert.match(html, new RegExp(`<section id="${fragment.slice(1)}" lang="..">`));
    // Which language a fragment is in follows from the locale that it stands beside.
    for (const [, language, fragment] of tryOut.xml.matchAll(
      /Locale="(..)-.." Value="[^"]*help\.html#(\w+)"/g,
    ))
      assert.ok(html.includes(`<section id="${fragment}" lang="${language}">`), fragment);
  });

  it('says the same in all languages', () => {
    const [english = '', ...others] = html.split('<section ').slice(1);
    assert.equal(others.length, 3);
    const outline = (part: string): string[] =>
      [...part.matchAll(/<(h1|h2|p|ul|li|b)>/g)].map(([tag]) => tag);
    for (const other of others) assert.deepEqual(outline(other), outline(english));
  });

  it('calls the button what the manifest calls it', () => {
    for (const label of [
      ...['Link to ERP', 'Mit ERP verknüpfen', 'Lier à l’ERP', 'Collega all’ERP'],
    ]) {
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
