import assert from 'node:assert/strict';
import { compareSide } from '../../../server/core/sync/compareSide.ts';
import type { Observation } from '../../../server/core/sync/Pair.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { sample } from './sample.ts';

const baseline = sample.baseline('m1', { subject: 'Angebot', place: 'Hof' });

function saw(fields: Fields, version = 'v1'): Observation {
  return { state: 'present', ref: 'm1', version, fields, native: null };
}

describe('compareSide', () => {
  it('takes no observation for no change', () => {
    assert.deepEqual(compareSide('tasks', baseline, null), {
      state: 'unchanged',
      now: baseline,
      refreshed: false,
    });
    assert.deepEqual(compareSide('tasks', null, null), { state: 'none' });
  });

  it('names the fields that changed', () => {
    const state = compareSide('tasks', baseline, saw({ subject: 'Auftrag', place: 'Hof' }));
    assert.ok(state.state === 'changed');
    assert.deepEqual(state.fields, ['subject']);
  });

  it('finds a new version with equal content unchanged, and refreshed', () => {
    const state = compareSide('tasks', baseline, saw({ subject: 'Angebot', place: 'Hof' }, 'v2'));
    assert.ok(state.state === 'unchanged' && state.refreshed);
    assert.equal(state.now.version, 'v2');
  });

  it('finds a change although the version is the same', () => {
    assert.equal(compareSide('tasks', baseline, saw({ subject: 'Auftrag' })).state, 'changed');
  });

  it('keeps what a side does not mention, and takes null for cleared', () => {
    const unmentioned = compareSide('tasks', baseline, saw({ subject: 'Angebot' }));
    assert.ok(unmentioned.state === 'unchanged');
    assert.equal(unmentioned.now.fields.place, 'Hof');
    const cleared = compareSide('tasks', baseline, saw({ place: null }));
    assert.ok(cleared.state === 'changed');
    assert.deepEqual(cleared.fields, ['place']);
  });

  it('takes an empty field that a side begins to mention for no change', () => {
    const state = compareSide('tasks', baseline, saw({ subject: 'Angebot', body: null }));
    assert.equal(state.state, 'unchanged');
    assert.equal(compareSide('tasks', baseline, saw({ body: 'Text' })).state, 'changed');
  });

  it('tells gone, out of scope and unknown apart', () => {
    const gone = { state: 'gone', ref: 'm1', evidence: 'bin', binRef: 'b1' } as const;
    assert.deepEqual(compareSide('tasks', baseline, gone), {
      state: 'gone',
      evidence: 'bin',
      binRef: 'b1',
    });
    const out = { state: 'outOfScope', ref: 'm1' } as const;
    assert.equal(compareSide('tasks', baseline, out).state, 'outOfScope');
    const unknown = { state: 'unknown', ref: 'm1', why: 'failed' } as const;
    assert.equal(compareSide('tasks', baseline, unknown).state, 'unknown');
  });

  it('calls a thing new that has no baseline', () => {
    assert.equal(compareSide('tasks', null, saw({ subject: 'Neu' })).state, 'new');
  });
});
