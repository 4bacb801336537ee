import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Person } from '../../shared/items.ts';
import type { RecordFamily, RecordRef, RecordSummary } from '../../shared/recordViews.ts';
import type { Closeness, Evidence } from '../../server/core/Evidence.ts';
import { findOutsiders } from '../../server/core/findOutsiders.ts';
import { gatherEvidence, type ItemFindings } from '../../server/core/gatherEvidence.ts';
import { inferOrganizations, type FoundRecord } from '../../server/core/inferOrganizations.ts';
import { rankSuggestions } from '../../server/core/rankSuggestions.ts';
import { safeUrl } from '../../server/core/safeUrl.ts';
import { scoreEvidence } from '../../server/core/scoreEvidence.ts';

const noOwn = { addresses: [], domains: [] };

function person(address: string, role: Person['role'] = 'from'): Person {
  return { name: '', address, role };
}

function ref(key: string, kind = 'invoice'): RecordRef {
  return { company: 'north', kind, key };
}

function found(
  key: string,
  evidence: Evidence[],
  more: { family?: RecordFamily; kind?: string; organization?: RecordRef; weight?: number } = {},
): FoundRecord {
  const record: RecordSummary = {
    ref: ref(key, more.kind),
    family: more.family ?? 'document',
    title: key,
    number: null,
    subtitle: '',
    organization: more.organization ? { ref: more.organization, title: '' } : null,
    figures: [],
    openUrl: null,
  };
  return { record, weight: more.weight ?? 0, evidence };
}

const address = (closeness: Closeness = 'first', share = 1): Evidence => ({
  type: 'address',
  address: 'anna@bau.example',
  closeness,
  contact: null,
  share,
});
const domain = (closeness: Closeness = 'first'): Evidence => ({
  type: 'domain',
  domain: 'bau.example',
  closeness,
  share: 1,
});
const quoted = (where: 'subject' | 'body' | 'attachment', sure = true): Evidence => ({
  type: 'number',
  number: 'RE-1',
  where,
  sure,
  of: null,
  place: 0,
  share: 1,
});
const thread: Evidence = { type: 'thread', linkedBy: 'Bea', linkedAt: '2026-01-02T03:04:05.000Z' };

const keys = (list: ReturnType<typeof rankSuggestions>): string[] =>
  list.map(({ record }) => record.ref.key);

describe('findOutsiders', () => {
  it('puts the writer first, then those it goes to, then those with a copy', () => {
    const people = [
      person('c@c.example', 'cc'),
      person('b@b.example', 'to'),
      person('a@a.example'),
    ];
    assert.deepEqual(
      findOutsiders(people, noOwn).map((one) => [one.address, one.closeness]),
      [
        ['a@a.example', 'first'],
        ['b@b.example', 'second'],
        ['c@c.example', 'third'],
      ],
    );
  });

  it('leaves out everybody of the own domain, its subdomains too', () => {
    const people = [person('me@own.example'), person('you@mail.own.example', 'to')];
    assert.deepEqual(findOutsiders(people, { addresses: [], domains: ['own.example'] }), []);
  });

  it('leaves out only oneself where the own address is a freemail one', () => {
    const own = { addresses: ['me@freemail.example'], domains: ['freemail.example'] };
    const people = [person('Me@Freemail.example', 'to'), person('you@freemail.example')];
    assert.deepEqual(
      findOutsiders(people, own).map((one) => one.address),
      ['you@freemail.example'],
    );
  });

  it('takes those it goes to as closest when the own side wrote it', () => {
    const people = [
      person('me@own.example'),
      person('b@b.example', 'to'),
      person('c@c.example', 'cc'),
    ];
    assert.deepEqual(
      findOutsiders(people, { addresses: [], domains: ['own.example'] }).map(
        (one) => one.closeness,
      ),
      ['first', 'third'],
    );
  });

  it('gives no domain for a freemail address', () => {
    assert.equal(findOutsiders([person('a@gmail.com')], noOwn)[0]?.domain, null);
  });

  it('takes an address once, where it is closest', () => {
    const people = [person('A@a.example', 'cc'), person('a@A.example', 'from')];
    assert.deepEqual(
      findOutsiders(people, noOwn).map((one) => one.closeness),
      ['first'],
    );
  });

  it('leaves out broken and X.500 addresses', () => {
    assert.deepEqual(findOutsiders([person(''), person('/O=X/CN=Y'), person('x@')], noOwn), []);
  });
});

describe('gatherEvidence', () => {
  const nothing: ItemFindings = {
    outsiders: [],
    numbers: [],
    addressHits: [],
    domainHits: [],
    numberHits: [],
    threadLinks: [],
  };
  const candidate = {
    number: '',
    normal: '',
    where: 'subject',
    sure: true,
    within: null,
    of: null,
  } as const;

  it('drops a number that is part of a longer one which is known', () => {
    const numbers = [
      { ...candidate, normal: 'RE10042' },
      { ...candidate, normal: '10042', within: 'RE10042' },
    ];
    const customer = { ref: ref('customer'), value: '10042', weight: 0 };
    const invoice = { ref: ref('invoice'), value: 'RE10042', weight: 0 };
    const known = (numberHits: ItemFindings['numberHits']): string[] =>
      gatherEvidence({ ...nothing, numbers, numberHits }).map((lead) => lead.ref.key);
    assert.deepEqual(known([customer, invoice]), ['invoice']);
    assert.deepEqual(known([customer]), ['customer']);
  });

  it('counts an address for less the more records share it', () => {
    const outsiders = findOutsiders([person('info@bau.example')], noOwn);
    const score = (count: number): number => {
      const addressHits = Array.from({ length: count }, (_, index) => ({
        ref: ref(String(index)),
        value: 'info@bau.example',
        weight: 0,
      }));
      const [lead] = gatherEvidence({ ...nothing, outsiders, addressHits });
      return scoreEvidence(lead?.evidence ?? []);
    };
    assert.ok(score(1) > score(2) && score(2) > score(5) && score(5) > score(50));
  });

  it('counts a recipient for less in a crowd, and the writer for as much as ever', () => {
    const crowd = Array.from({ length: 100 }, (_, index) => person(`p${index}@b.example`, 'to'));
    const share = (people: Person[], value: string): number => {
      const [lead] = gatherEvidence({
        ...nothing,
        outsiders: findOutsiders(people, noOwn),
        addressHits: [{ ref: ref('x'), value, weight: 0 }],
      });
      return scoreEvidence(lead?.evidence ?? []);
    };
    const writer = person('w@w.example');
    assert.ok(
      share([writer, ...crowd], 'p1@b.example') <
        share([writer, ...crowd.slice(0, 3)], 'p1@b.example') / 5,
    );
    assert.equal(share([writer, ...crowd], 'w@w.example'), share([writer], 'w@w.example'));
  });
});

describe('inferOrganizations', () => {
  it('gives the organization of a person whose address is on the item', () => {
    const anna = found('anna', [address()], {
      family: 'person',
      organization: ref('bau', 'customer'),
    });
    const [inferred] = inferOrganizations([anna]);
    assert.equal(inferred?.ref.key, 'bau');
    assert.ok(inferred.evidence.every((one) => one.type === 'address' && one.contact === 'anna'));
  });

  it('gives none for a document that is quoted', () => {
    assert.deepEqual(
      inferOrganizations([found('re', [quoted('subject')], { organization: ref('b') })]),
      [],
    );
  });
});

describe('rankSuggestions', () => {
  it('ranks by the weight of the evidence', () => {
    const ranked = rankSuggestions(
      [
        found('cc domain', [domain('third')]),
        found('body', [quoted('body')]),
        found('thread', [thread]),
        found('sender', [address()]),
        found('attachment', [quoted('attachment')]),
        found('recipient', [address('second')]),
        found('subject', [quoted('subject')]),
        found('domain', [domain()]),
      ],
      [],
    );
    const expected = [
      'thread',
      'subject',
      'attachment',
      'sender',
      'body',
      'domain',
      'recipient',
      'cc domain',
    ];
    assert.deepEqual(keys(ranked), expected);
  });

  it('adds up several kinds of evidence', () => {
    const both = found('both', [address(), domain()]);
    assert.deepEqual(keys(rankSuggestions([found('one', [quoted('subject')]), both], [])), [
      'both',
      'one',
    ]);
  });

  it('does not add up the same kind: two recipients of a company say no more than one', () => {
    const twice: Evidence[] = [domain('second'), { ...domain('second') }];
    assert.equal(scoreEvidence(twice), scoreEvidence([domain('second')]));
  });

  it('lifts a quoted document whose organization the sender belongs to', () => {
    const bau = ref('bau', 'customer');
    const ranked = rankSuggestions(
      [
        found('stranger’s', [quoted('body')], { organization: ref('other', 'customer') }),
        found('sender’s', [quoted('body')], { organization: bau }),
        found('bau', [domain()], { kind: 'customer', family: 'organization' }),
      ],
      [],
    );
    assert.deepEqual(keys(ranked), ['sender’s', 'stranger’s', 'bau']);
  });

  it('leaves out what is linked already, though it still says which organization is meant', () => {
    const bau = found('bau', [domain()], { kind: 'customer', family: 'organization' });
    const order = found('order', [quoted('body', false)], { organization: bau.record.ref });
    assert.deepEqual(keys(rankSuggestions([bau, order], [bau.record.ref])), ['order']);
  });

  it('suggests nothing for bare digits in a body that nothing else speaks for', () => {
    assert.deepEqual(rankSuggestions([found('guess', [quoted('body', false)])], []), []);
  });

  it('gives every reason once, the strongest first, at most four', () => {
    const [only] = rankSuggestions(
      [
        found('x', [
          domain('second'),
          address('third'),
          thread,
          quoted('subject'),
          quoted('subject'),
          { ...address('second'), type: 'address', address: 'b@bau.example' } as Evidence,
        ]),
      ],
      [],
    );
    assert.deepEqual(
      only?.reasons.map((reason) => reason.type),
      ['thread', 'number', 'address', 'address'],
    );
  });

  const closeness = fc.constantFrom<Closeness>('first', 'second', 'third');
  const evidence = fc.oneof(
    closeness.map((one) => address(one)),
    closeness.map((one) => domain(one)),
    fc
      .tuple(fc.constantFrom('subject', 'body', 'attachment'), fc.boolean())
      .map(([where, sure]) => quoted(where, sure)),
    fc.constant(thread),
  );
  const records = fc.uniqueArray(
    fc
      .tuple(fc.nat(40), fc.array(evidence, { minLength: 1, maxLength: 4 }), fc.nat(3), fc.nat(40))
      .map(([key, list, weight, owner]) =>
        found(String(key), list, { weight, organization: ref(String(owner)) }),
      ),
    { selector: (one) => one.record.ref.key },
  );

  it('gives at most eight, none twice, none linked, each with a reason', () => {
    fc.assert(
      fc.property(records, fc.array(fc.nat(40)), (list, linkedKeys) => {
        const linked = linkedKeys.map((key) => ref(String(key)));
        const ranked = rankSuggestions(list, linked);
        assert.ok(ranked.length <= 8);
        assert.equal(new Set(keys(ranked)).size, ranked.length);
        assert.ok(ranked.every(({ reasons }) => reasons.length > 0 && reasons.length <= 4));
        assert.ok(keys(ranked).every((key) => !linkedKeys.includes(Number(key))));
      }),
    );
  });

  it('gives the same order whatever the order of its input', () => {
    const shuffled = records.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, mixed]) => {
        assert.deepEqual(rankSuggestions(mixed, []), rankSuggestions(list, []));
      }),
    );
  });

  it('never ranks a record lower for more evidence', () => {
    fc.assert(
      fc.property(fc.array(evidence), evidence, (list, more) => {
        assert.ok(scoreEvidence([...list, more]) >= scoreEvidence(list));
      }),
    );
  });
});

describe('safeUrl', () => {
  it('lets web addresses and the ERP’s own scheme through', () => {
    for (const url of [
      'https://erp.example/x?y#z',
      'myerp://invoice/10042',
      'mailto:a@b.example',
      'tel:+4989123',
    ]) {
      assert.equal(safeUrl(url), url);
    }
  });

  it('lets nothing through that a browser would run, however it is written', () => {
    for (const url of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:x',
      'file:///etc',
      '/relative',
      '',
      null,
    ]) {
      assert.equal(safeUrl(url), null);
    }
  });
});
