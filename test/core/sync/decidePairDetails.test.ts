import assert from 'node:assert/strict';
import { decidePair } from '../../../server/core/sync/decidePair.ts';
import { caseOf, said, words } from './decided.ts';
import { sample } from './sample.ts';

const { deletes } = sample.area();

describe('decidePair: details', () => {
  it('writes only the changed fields, under the version it saw, and says what was there before', () => {
    const decision = decidePair(caseOf('changed', 'unchanged'));
    assert.equal(decision.kind, 'steps');
    const [step] = decision.kind === 'steps' ? decision.steps : [];
    assert.ok(step?.op === 'update');
    assert.deepEqual(step.set, { subject: 'aus dem ERP' });
    assert.deepEqual(step.before, { subject: 'Angebot' });
    assert.equal(step.own.version, 'v1');
  });

  it('deletes in the ERP and empties Deleted Items where the policy counts only what lies there (EM9)', () => {
    const policy = { deletes: { ...deletes, onlyFromBin: true, emptyBin: true } };
    const base = caseOf('unchanged', 'gone', policy);
    const mailbox = { state: 'gone', evidence: 'bin', binRef: 'bin1' } as const;
    const c = { ...base, states: { ...base.states, mailbox } };
    assert.equal(said(c), 'delete erp + purge mailbox');
    const filled = { ...policy.deletes, emptyBin: false };
    assert.equal(said({ ...c, policy: sample.area({ deletes: filled }) }), 'delete erp');
  });

  it('saves a refreshed version without writing to either side', () => {
    const base = caseOf('unchanged', 'unchanged');
    const now = sample.baseline('e1', { subject: 'Angebot' }, 'v9');
    const erp = { state: 'unchanged', now, refreshed: true } as const;
    assert.equal(said({ ...base, states: { ...base.states, erp } }), 'pair');
  });

  it('ends a conflict by itself once both sides say the same', () => {
    const base = caseOf('changed', 'changed', { leading: 'ask' });
    const now = sample.baseline('m1', { subject: words.erp }, 'v3');
    const mailbox = { state: 'changed', now, fields: ['subject'] } as const;
    const pair = { ...base.pair, conflict: sample.conflict({ fields: ['subject'] }) };
    const decision = decidePair({ ...base, pair, states: { ...base.states, mailbox } });
    assert.ok(decision.kind === 'steps' && decision.steps[0]?.op === 'pair');
    assert.equal(decision.steps[0].pair.conflict, null);
  });

  it('keeps a pair that was quarantined for a loop until somebody has decided', () => {
    const base = caseOf('changed', 'unchanged');
    const pair = { ...base.pair, conflict: sample.conflict({ reason: 'loop' }) };
    assert.equal(said({ ...base, pair }), 'wait');
  });

  it('lets nothing but the organizer change a meeting that several have (NX16)', () => {
    const pair = sample.pair({ area: 'appointments', isOwner: false });
    const parties = [
      { name: '', address: 'bernd@firma.example', role: 'organizer', response: 'none' },
    ] as const;
    const mailbox = sample.baseline('m9', { subject: 'Angebot', parties });
    const kin = [sample.pair({ area: 'appointments', account: 'bernd', isOwner: true, mailbox })];
    assert.equal(said(caseOf('unchanged', 'changed', {}, { pair, kin })), 'pair');
    assert.equal(said(caseOf('changed', 'unchanged', {}, { pair, kin })), 'update mailbox');
    assert.equal(said(caseOf('unchanged', 'changed', {}, { pair, kin: [] })), 'update erp');
  });

  it('lets everybody change an appointment that several have and nobody is invited to', () => {
    const pair = sample.pair({ area: 'appointments', isOwner: false });
    const kin = [sample.pair({ area: 'appointments', account: 'bernd', isOwner: true })];
    assert.equal(said(caseOf('unchanged', 'changed', {}, { pair, kin })), 'update erp');
  });

  it('leaves a private appointment of somebody else to its owner', () => {
    const pair = sample.pair({ area: 'appointments', isOwner: false });
    const kin = [sample.pair({ area: 'appointments', account: 'bernd', isOwner: true })];
    assert.equal(said(caseOf('unchanged', 'changed', {}, { pair, kin, isStub: true })), 'pair');
  });
});
