import assert from 'node:assert/strict';
import type { PairCase } from '../../../server/core/sync/decidePair.ts';
import { decisionTable, type StateName } from '../../../server/core/sync/decisionTable.ts';
import type { AreaPolicy } from '../../../server/core/sync/Policy.ts';
import { caseOf, names, said } from './decided.ts';
import { sample } from './sample.ts';

/** Both ways, the ERP leads, deletions are followed, a change beats one. Rows: ERP; columns: mailbox, as in `names`. */
const expected: Record<StateName, readonly string[]> = {
  //            none              new               unchanged         changed           gone              outOfScope  unknown
  none: ['forget', 'create erp', 'create erp', 'create erp', 'forget', 'rest', 'wait'],
  new: [
    'create mailbox',
    'update mailbox',
    'update mailbox',
    'update mailbox',
    'create mailbox',
    'wait',
    'wait',
  ],
  unchanged: [
    'create mailbox',
    'update mailbox',
    'rest',
    'update erp',
    'delete erp',
    'rest',
    'wait',
  ],
  changed: [
    'create mailbox',
    'update mailbox',
    'update mailbox',
    'update mailbox',
    'create mailbox',
    'wait',
    'wait',
  ],
  gone: ['forget', 'create erp', 'delete mailbox', 'create erp', 'forget', 'wait', 'wait'],
  outOfScope: ['rest', 'wait', 'rest', 'wait', 'wait', 'rest', 'wait'],
  unknown: ['wait', 'wait', 'wait', 'wait', 'wait', 'wait', 'wait'],
};

describe('decidePair: every cell, both ways, the ERP leads', () => {
  for (const erp of names) {
    names.forEach((mailbox, column) => {
      it(`says “${expected[erp][column]}” where the ERP is ${erp} and the mailbox ${mailbox}`, () => {
        assert.equal(said(caseOf(erp, mailbox)), expected[erp][column]);
      });
    });
  }
});

describe('decidePair: every cell while people must decide', () => {
  const conflict = sample.conflict({ fields: ['subject'] });
  const open = ['forget', 'rest'];
  for (const erp of names) {
    for (const mailbox of names) {
      it(`leaves it alone where the ERP is ${erp} and the mailbox ${mailbox}`, () => {
        const base = caseOf(erp, mailbox, { leading: 'ask' });
        const words = said({ ...base, pair: { ...base.pair, conflict } });
        const cell = expected[erp][names.indexOf(mailbox)] ?? '';
        // One side went back to what it was: then the conflict is over, and the other's change is carried.
        const isOver = [erp, mailbox].sort().join() === 'changed,unchanged';
        const carried = erp === 'changed' ? 'update mailbox' : 'update erp';
        assert.equal(words, isOver ? carried : open.includes(cell) ? cell : 'wait');
      });
    }
  }
});

describe('decisionTable', () => {
  it('treats both sides alike', () => {
    for (const a of names) {
      for (const b of names) assert.equal(decisionTable[a][b], decisionTable[b][a], `${a}/${b}`);
    }
  });

  it('deletes only where a side is gone by evidence', () => {
    for (const a of names) {
      for (const b of names) {
        const verb = decisionTable[a][b];
        if (verb === 'delete' || verb === 'dispute')
          assert.ok([a, b].includes('gone'), `${a}/${b}`);
      }
    }
  });

  it('does nothing at all as long as a side is unknown', () => {
    for (const a of names) assert.equal(decisionTable[a].unknown, 'wait');
  });
});

type Row = readonly [StateName, StateName, Partial<AreaPolicy>, string, Partial<PairCase>?];

const toMailbox: Partial<AreaPolicy> = {
  direction: 'toMailbox',
  create: { erp: false, mailbox: true },
};
const deletes = sample.area().deletes;
const other = sample.pair({ id: 'p2', account: 'bernd' });
const notOwner = { pair: sample.pair({ isOwner: false }) };

const rows: Record<string, readonly Row[]> = {
  'both changed the same field': [
    ['changed', 'changed', { leading: 'erp' }, 'update mailbox'],
    ['changed', 'changed', { leading: 'mailbox' }, 'update erp'],
    ['changed', 'changed', { leading: 'ask' }, 'ask changed-on-both'],
    ['changed', 'changed', toMailbox, 'update mailbox'],
    ['changed', 'changed', { fields: { subject: 'off' } }, 'pair'],
  ],
  'first pairing of what differs': [
    ['new', 'new', { leading: 'erp' }, 'update mailbox'],
    ['new', 'new', { leading: 'mailbox' }, 'update erp'],
    ['new', 'new', { leading: 'ask' }, 'ask differ-when-paired'],
    ['new', 'new', toMailbox, 'update mailbox'],
    ['new', 'new', { once: true, direction: 'toErp' }, 'update erp'],
  ],
  'what may be made where': [
    ['none', 'new', { create: { erp: false, mailbox: true } }, 'rest'],
    ['new', 'none', { create: { erp: true, mailbox: false } }, 'rest'],
    ['none', 'new', toMailbox, 'rest'],
    ['new', 'none', toMailbox, 'create mailbox'],
    ['new', 'none', { direction: 'toErp' }, 'rest'],
  ],
  'a side that only receives': [
    ['unchanged', 'changed', { ...toMailbox, receiver: 'leave' }, 'pair'],
    ['unchanged', 'changed', { ...toMailbox, receiver: 'revert' }, 'update mailbox'],
    [
      'unchanged',
      'gone',
      { ...toMailbox, deletes: { ...deletes, mailbox: 'keep' }, receiver: 'revert' },
      'create mailbox',
    ],
    [
      'unchanged',
      'gone',
      { ...toMailbox, deletes: { ...deletes, mailbox: 'keep' }, receiver: 'leave' },
      'part mailbox',
    ],
    [
      'changed',
      'gone',
      { ...toMailbox, deletes: { ...deletes, mailbox: 'keep' }, receiver: 'leave' },
      'part mailbox',
    ],
    ['unchanged', 'gone', toMailbox, 'delete erp'],
    ['gone', 'changed', toMailbox, 'delete mailbox'],
    ['gone', 'unchanged', toMailbox, 'delete mailbox'],
  ],
  'whose deletion counts': [
    ['unchanged', 'gone', { deletes: { ...deletes, whose: 'never' } }, 'part mailbox'],
    ['unchanged', 'gone', { deletes: { ...deletes, whose: 'owner' } }, 'delete erp'],
    ['unchanged', 'gone', { deletes: { ...deletes, whose: 'owner' } }, 'part mailbox', notOwner],
    ['unchanged', 'gone', { deletes: { ...deletes, whose: 'last' } }, 'delete erp', notOwner],
    [
      'unchanged',
      'gone',
      { deletes: { ...deletes, whose: 'last' } },
      'part mailbox',
      { kin: [other] },
    ],
    [
      'unchanged',
      'gone',
      { deletes: { ...deletes, whose: 'last' } },
      'delete erp',
      { kin: [{ ...other, mailbox: null }] },
    ],
    [
      'unchanged',
      'gone',
      { deletes: { ...deletes, whose: 'any' } },
      'delete erp',
      { ...notOwner, kin: [other] },
    ],
    [
      'gone',
      'unchanged',
      { deletes: { ...deletes, whose: 'never' } },
      'delete mailbox',
      { kin: [other] },
    ],
  ],
  'what a deletion does': [
    ['unchanged', 'gone', { deletes: { ...deletes, mailbox: 'keep' } }, 'part mailbox'],
    ['unchanged', 'gone', { deletes: { ...deletes, mailbox: 'ask' } }, 'ask deleted'],
    ['gone', 'unchanged', { deletes: { ...deletes, erp: 'keep' } }, 'part erp'],
    ['gone', 'unchanged', { deletes: { ...deletes, erp: 'ask' } }, 'ask deleted'],
    ['unchanged', 'gone', { deletes: { ...deletes, onlyFromBin: true } }, 'part mailbox'],
    ['unchanged', 'gone', { once: true }, 'part mailbox'],
  ],
  'deleted here and changed there': [
    ['gone', 'changed', { changeAgainstDelete: 'keep' }, 'create erp'],
    ['gone', 'changed', { changeAgainstDelete: 'delete' }, 'delete mailbox'],
    ['gone', 'changed', { changeAgainstDelete: 'ask' }, 'ask changed-and-deleted'],
    ['changed', 'gone', { changeAgainstDelete: 'keep' }, 'create mailbox'],
    ['changed', 'gone', { changeAgainstDelete: 'delete' }, 'delete erp'],
    ['changed', 'gone', { changeAgainstDelete: 'ask' }, 'ask changed-and-deleted'],
    [
      'gone',
      'changed',
      { changeAgainstDelete: 'keep', create: { erp: false, mailbox: true } },
      'part erp',
    ],
    ['gone', 'changed', { fields: { subject: 'toMailbox' } }, 'delete mailbox'],
    ['changed', 'gone', { deletes: { ...deletes, mailbox: 'keep' } }, 'part mailbox'],
  ],
  'made once and then left alone': [
    ['new', 'none', { once: true }, 'create mailbox'],
    ['changed', 'unchanged', { once: true }, 'pair'],
    ['changed', 'changed', { once: true }, 'pair'],
  ],
  'where people deleted it and the other side kept it': [
    [
      'unchanged',
      'none',
      {},
      'rest',
      { pair: sample.pair({ mailbox: null, partedOn: 'mailbox' }) },
    ],
    [
      'changed',
      'none',
      {},
      'part mailbox',
      { pair: sample.pair({ mailbox: null, partedOn: 'mailbox' }) },
    ],
    ['gone', 'none', {}, 'forget', { pair: sample.pair({ mailbox: null, partedOn: 'mailbox' }) }],
    [
      'unchanged',
      'new',
      {},
      'update mailbox',
      { pair: sample.pair({ mailbox: null, partedOn: 'mailbox' }) },
    ],
  ],
  'a loop': [
    ['changed', 'unchanged', {}, 'update mailbox', { writes: 2 }],
    ['changed', 'unchanged', {}, 'ask loop', { writes: 3 }],
  ],
  'what a side lacks': [
    [
      'new',
      'none',
      {},
      'rest',
      { can: { erp: sample.able(), mailbox: sample.able({ fields: {} }) } },
    ],
    [
      'changed',
      'unchanged',
      {},
      'pair',
      { can: { erp: sample.able(), mailbox: sample.able({ fields: { tasks: ['body'] } }) } },
    ],
  ],
};

for (const [title, cases] of Object.entries(rows)) {
  describe(`decidePair: ${title}`, () => {
    cases.forEach(([erp, mailbox, policy, words, change], at) => {
      it(`${at + 1}. says “${words}” where the ERP is ${erp} and the mailbox ${mailbox}`, () => {
        assert.equal(said(caseOf(erp, mailbox, policy, change)), words);
      });
    });
  });
}
