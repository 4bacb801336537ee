import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { areas } from '../../shared/records/Area.ts';
import type { Console, Language } from '../../server/cli/Command.ts';
import { commands } from '../../server/cli/commands.ts';
import { fromEmis } from '../../server/cli/fromEmis.ts';
import { runCli } from '../../server/cli/runCli.ts';
import { germanSentence } from '../../server/app/words/germanSentence.ts';
import { effectivePolicy } from '../../server/core/accounts/effectivePolicy.ts';
import { policyFaults } from '../../server/core/sync/policyFaults.ts';
import type { AreaPolicy, Policy } from '../../server/core/sync/Policy.ts';

async function call(words: readonly string[], language: Language = 'en') {
  const said = { out: [] as string[], err: [] as string[] };
  const console: Console = {
    environment: {},
    out: (line) => said.out.push(line),
    err: (line) => said.err.push(line),
    askSecret: undefined,
    language,
    signal: new AbortController().signal,
  };
  const code = await runCli(words, console);
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}

describe('help of the console', () => {
  for (const [name, { summary, usage }] of Object.entries(commands)) {
    it(`tells in both languages what ${name} does and takes`, async () => {
      for (const language of ['en', 'de'] as const) {
        const { code, out } = await call([...name.split(' '), '--help'], language);
        assert.equal(code, 0);
        assert.ok(out.startsWith(summary[language]));
        assert.match(out, new RegExp(`^erp-link ${name} `, 'm'));
      }
      const optionsOf = (text: string) =>
        [...text.matchAll(/(?<![\w-])--[a-z-]+/g)].map(([option]) => option);
      const [en, de] = [new Set(optionsOf(usage.en)), new Set(optionsOf(usage.de))];
      assert.deepEqual([...en].toSorted(), [...de].toSorted(), 'the same options in both');
      assert.notEqual(summary.en, summary.de);
      const widest = Math.max(
        ...`${usage.en}\n${usage.de}`.split('\n').map(({ length }) => length),
      );
      assert.ok(widest <= 150, `a line of ${widest} signs`);
    });

    it(`refuses an option that ${name} does not take`, async () => {
      const { code, err } = await call([...name.split(' '), '--no-such-option']);
      assert.equal(code, 2);
      assert.match(err, /--no-such-option/);
    });
  }

  it('names the settings file where one is needed and none is said', async () => {
    for (const name of ['status', 'serve', 'accounts list']) {
      const { code, err } = await call(name.split(' '), 'de');
      assert.equal(code, 2);
      assert.match(err, /ERP_LINK_CONFIG/);
    }
  });

  it('is shown for a word alone that begins several commands', async () => {
    const { code, err } = await call(['connections']);
    assert.equal(code, 2);
    assert.match(err, /connections add/);
    assert.doesNotMatch(err, /accounts add/);
    assert.equal((await call(['help', 'connections'])).code, 0);
    assert.match((await call(['help', 'sync'], 'de')).out, /^erp-link sync \[BEREICH…\]/m);
  });
});

describe('the words of emisExchangeSync (EM13)', () => {
  const words: [theirs: string, ours: string][] = [
    ['Posteingang', 'sync incoming-mail'],
    ['Gesendete', 'sync sent-mail'],
    ['Adressen', 'sync contacts'],
    ['Termine', 'sync appointments'],
    ['WIEDERVORLAGEN', 'sync tasks'],
    ['Termine --config a.yaml', 'sync appointments --config a.yaml'],
    ['Termine -T=Anna_Berger', 'mark Anna_Berger'],
    ['-T=Anna_Berger', 'mark Anna_Berger'],
    ['-T=Anna_Berger --config a.yaml', 'mark Anna_Berger --config a.yaml'],
    ['?', 'help'],
    ['sync contacts', 'sync contacts'],
    ['runs termine', 'runs termine'],
  ];
  for (const [theirs, ours] of words) {
    it(`means “${ours}” by “${theirs}”`, () => {
      assert.deepEqual(fromEmis(theirs.split(' ')), ours.split(' '));
    });
  }
});

describe('what services say, in German', () => {
  it('is known for every sentence of services, sync and accounts', () => {
    const folders = [
      'app/service',
      'app/sync',
      'core/accounts',
      'store/accounts',
      'erp/sql/rights',
    ];
    const unknown = folders
      .flatMap((folder) => sentencesIn(folder))
      .filter((sentence) => {
        return germanSentence(sentence) === sentence && !internal.has(sentence);
      });
    assert.deepEqual(unknown, []);
  });

  it('is known for all that rules can contradict each other in', () => {
    const found = new Set<string>();
    for (const policy of faultyPolicies())
      for (const fault of policyFaults(policy)) found.add(fault);
    assert.ok(found.size > 60, `${found.size} faults`);
    const english = /\b(they|what|no deletion|there is|the)\b/;
    assert.deepEqual(
      [...found].filter((fault) => english.test(germanSentence(fault))),
      [],
    );
  });
});

/** Said by defects of ours, or never to people. */
const internal = new Set([
  'A precondition does not hold.',
  'There is an account with this id already.',
  'The user name or the password is wrong.',
  'The ERP keeps this user’s password in an unknown form.',
]);

/** All sentences that errors of a folder are made with, as far as they stand there as a whole. */
function sentencesIn(folder: string): string[] {
  const root = path.resolve(import.meta.dirname, '../../server', folder);
  const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = fs.readFileSync(path.join(root, name), 'utf8');
      const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        const said = ts.isNewExpression(node) ? node.arguments?.[1] : undefined;
        if (said && ts.isStringLiteralLike(said)) found.push(said.text);
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
}

/** Policies that contradict themselves in every way there is, one at a time. */
function* faultyPolicies(): Generator<Policy> {
  const bare = { preset: 'own', company: '1', since: '2026-11-22', changes: {}, groups: [] };
  const sound = effectivePolicy({ ...bare, areas: {}, choices: {} }, [], []);
  const base: AreaPolicy = sound.areas.tasks;
  const noDeletes = { ...base.deletes, erp: 'keep', mailbox: 'keep' } as const;
  const schedule = [{ direction: 'both', when: 'notice' }] as const;
  const wrong: Partial<AreaPolicy>[] = [
    { direction: 'off', schedule },
    { direction: 'toErp', leading: 'erp' },
    { direction: 'toErp', leading: 'ask' },
    { direction: 'toMailbox', leading: 'mailbox' },
    { direction: 'toMailbox', leading: 'ask' },
    { deletes: { ...base.deletes, whose: 'never' } },
    { deletes: { ...noDeletes, onlyFromBin: true, emptyBin: true }, changeAgainstDelete: 'delete' },
    { once: true, receiver: 'revert' },
    { fields: { colour: 'off' } },
    { direction: 'toErp', leading: 'mailbox', fields: { subject: 'both' } },
    {
      selection: { by: 'category', category: ' ' },
      direction: 'toMailbox',
      fields: { categories: 'off' },
    },
    { selection: { by: 'category', category: 'ERP' }, fields: { categories: 'toErp' } },
    { selection: { by: 'list' }, create: { erp: true, mailbox: true } },
    { window: { past: -1, future: 0.5 } },
    { start: { from: 'date', date: 'soon' } },
    {
      schedule: [
        { direction: 'both', when: { every: 0 } },
        { direction: 'both', when: { daily: '25:00' } },
      ],
    },
    { direction: 'toErp', schedule },
    { fields: { start: 'toErp', end: 'both' } },
  ];
  for (const area of areas) {
    for (const change of wrong) {
      yield { ...sound, areas: { ...sound.areas, [area]: { ...base, ...change } } };
    }
  }
  const limit = { share: 2, number: -1 };
  yield { ...sound, company: ' ', brake: { deletes: limit, overwrites: limit } };
}
