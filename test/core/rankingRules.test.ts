import assert from 'node:assert/strict';
import type { Evidence } from '../../server/core/Evidence.ts';
import { gatherEvidence, type ItemFindings } from '../../server/core/gatherEvidence.ts';
import type { FoundRecord } from '../../server/core/inferOrganizations.ts';
import { rankSuggestions } from '../../server/core/rankSuggestions.ts';
import { scoreEvidence } from '../../server/core/scoreEvidence.ts';

const bau = { company: 'north', kind: 'customer', key: 'bau' };

function found(kind: string, key: string, evidence: Evidence[], number = key): FoundRecord {
  const isCustomer = kind === 'customer';
  return {
    weight: 0,
    evidence,
    record: {
      ref: { company: 'north', kind, key },
      family: isCustomer ? 'organization' : 'document',
      title: key,
      number,
      subtitle: '',
      organization: isCustomer ? null : { ref: bau, title: 'Bau' },
      figures: [],
      openUrl: null,
    },
  };
}

const inBody = { type: 'number', number: '', where: 'body', sure: true, share: 1 } as const;
const ending = {
  type: 'ending',
  number: '10042',
  where: 'subject',
  sure: true,
  place: 0,
  amongColleagues: false,
} as const;
const address: Evidence = {
  type: 'address',
  address: 'info@bau.example',
  closeness: 'first',
  contact: null,
  share: 1,
};
const domain: Evidence = {
  type: 'domain',
  domain: 'bau.example',
  closeness: 'first',
  share: 1,
};

function ranked(...records: FoundRecord[]): string[] {
  return rankSuggestions(records, []).map(({ record }) => record.ref.key);
}

describe('rankSuggestions', () => {
  it('puts a document quoted in the body before the organization that wrote', () => {
    const invoice = found('invoice', 'RE-1', [{ ...inBody, of: null, place: 0 }]);
    assert.deepEqual(ranked(found('customer', 'bau', [address, domain]), invoice), ['RE-1', 'bau']);
  });

  it('puts the document that is quoted first before the others of its organization', () => {
    const quotedAt = (key: string, place: number) =>
      found('invoice', key, [{ ...inBody, of: null, place }]);
    assert.deepEqual(ranked(quotedAt('RE-1', 1), quotedAt('RE-2', 0)), ['RE-2', 'RE-1']);
  });

  it('takes an invoice’s number for no customer’s, and the other way round', () => {
    const records = (of: 'organization' | 'other' | null) => [
      found('customer', '10042', [{ ...inBody, of, place: 0 }]),
      found('order', '10042', [{ ...inBody, of, place: 0 }]),
    ];
    const kinds = (of: 'organization' | 'other' | null) =>
      rankSuggestions(records(of), []).map(({ record }) => record.ref.kind);
    assert.deepEqual(kinds('other'), ['order']);
    assert.deepEqual(kinds('organization'), ['customer']);
    assert.deepEqual(kinds(null).sort(), ['customer', 'order']);
  });

  it('takes the end of a number where its organization is on the item', () => {
    const invoice = found('invoice', 'RE-2026-10042', [ending]);
    assert.deepEqual(ranked(invoice), []);
    assert.deepEqual(ranked(invoice, found('customer', 'bau', [domain])), ['RE-2026-10042', 'bau']);
  });

  it('takes the end of a number among colleagues', () => {
    const invoice = found('invoice', 'RE-2026-10042', [{ ...ending, amongColleagues: true }]);
    assert.deepEqual(ranked(invoice), ['RE-2026-10042']);
    assert.deepEqual(rankSuggestions([invoice], [])[0]?.reasons, [
      { type: 'number', number: '10042', where: 'subject' },
    ]);
  });

  it('takes no other number for one that merely begins alike, nor a customer’s', () => {
    const among = { ...ending, amongColleagues: true };
    assert.deepEqual(ranked(found('invoice', 'RE-2026-100421', [among])), []);
    assert.deepEqual(ranked(found('customer', 'KD-10042', [among])), []);
  });
});

describe('gatherEvidence', () => {
  it('counts every record after the second in one place for less: a list', () => {
    const normals = ['RE1', 'RE2', 'PO2', 'RE3'];
    const findings: ItemFindings = {
      outsiders: [],
      addressHits: [],
      domainHits: [],
      threadLinks: [],
      numbers: normals.map((normal) => ({
        number: normal,
        normal,
        where: 'body',
        sure: true,
        within: null,
        of: null,
      })),
      // PO2 is the customer's own number for what we call RE2.
      numberHits: normals.map((value) => ({
        ref: { company: 'north', kind: 'invoice', key: value.replace('PO', 'RE') },
        value,
        weight: 0,
      })),
    };
    const [one, two, three] = gatherEvidence(findings).map(({ evidence }) =>
      scoreEvidence(evidence),
    );
    assert.equal(one, two);
    assert.equal(three, (one ?? 0) / 2);
  });
});
