import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { germanProblem } from '../../../server/erp/sql/check/germanProblem.ts';
import { germanSentence } from '../../../server/erp/sql/check/germanSentence.ts';

const sql = path.resolve(import.meta.dirname, '../../../server/erp/sql');

/** Words that stand in no German sentence; names of settings are none of them. */
const english = /\b(the|expected|found|there|where|which|them|not|no|needs|least|most|such|once)\b/;

/** The files of a folder, or the file itself. */
function filesOf(place: string): string[] {
  const full = path.join(sql, place);
  if (fs.statSync(full).isFile()) return [full];
  return fs
    .readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(full, name));
}

/** The texts of these forms in files, each `${…}` of them as a word. */
function textsIn(places: readonly string[], form: RegExp): string[] {
  return places.flatMap(filesOf).flatMap((file) =>
    [...fs.readFileSync(file, 'utf8').matchAll(form)].map(([, plain, template]) =>
      (plain ?? template ?? '')
        // What may have been meant follows the sentence.
        .replaceAll(/\$\{nearest\((?:[^(){}]|\([^()]*\))*\)\}/g, '')
        .replaceAll(/\{\$\{(?:[^{}]|\{[^}]*\})*\}\}/g, '{x}')
        .replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, 'x')
        .replaceAll("\\'", "'"),
    ),
  );
}

/** What is English still. */
const left = (said: readonly string[], german: (one: string) => string) =>
  said.map((one) => german(one)).filter((one) => english.test(one));

describe('a check in German', () => {
  it('has words for all that the checks of a mapping and of the catalogue say', () => {
    const said = textsIn(
      [
        'mapping',
        'catalogue/checkCatalogue.ts',
        'sync/checkSyncCatalogue.ts',
        'spool/planWatch.ts',
      ],
      /(?:message|error|problem)(?::| =)\s*(?:'([a-z][^'\n]+)'|`((?:\$\{(?:name|verb|key|table)\}|[a-z])[^`\n]+)`)/g,
    );
    assert.ok(said.length >= 60, String(said.length));
    assert.deepEqual(left(said, germanProblem), []);
  });

  it('has words for all that a database says against a value, and for how it fails', () => {
    const said = [
      ...textsIn(['database/writeError.ts'], /sentence: '([^']+)'/g),
      ...textsIn(
        ['database', 'sync/fields', 'sync/values'],
        /AppError\(\s*'[a-z-]+',\s*['`]([^'`]+)['`]/g,
      ),
    ];
    assert.ok(said.length >= 15, String(said.length));
    assert.deepEqual(
      said.filter((one) => germanSentence(one) === one),
      [],
    );
  });

  it('keeps names and numbers as they are, in German quotes', () => {
    assert.equal(
      germanProblem('expected a column of kunden, found “vornahme”; did you mean vorname?'),
      'erwartet: eine Spalte von kunden; gefunden: „vornahme“; ist vorname gemeint?',
    );
    assert.equal(
      germanProblem('birthday is a day: expected date, text, found column'),
      'birthday ist ein Tag; erwartet: date, text; gefunden: column',
    );
    assert.equal(germanProblem('expected a text, found 7'), 'erwartet: ein Text; gefunden: 7');
    assert.equal(
      germanSentence('The ERP holds a value in geburtstag that is not a date.'),
      'In geburtstag steht ein Wert, der kein Datum ist.',
    );
    assert.equal(germanProblem('who knows'), 'who knows');
  });
});
