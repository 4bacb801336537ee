import assert from 'node:assert/strict';
import { fieldRules, type FieldRuleFacts } from '../../../server/core/sync/fieldRules.ts';
import { defaultArea } from '../../../server/core/sync/presets/defaultArea.ts';
import type { Ability } from '../../../server/core/sync/Ability.ts';
import type { Baseline, Pair } from '../../../server/core/sync/Pair.ts';
import { erpFolderRule } from '../../../server/core/sync/erpFolderRule.ts';

const ability = { limits: {}, silentWrites: true, series: {} };
const can: Record<'erp' | 'mailbox', Ability> = {
  erp: { ...ability, fields: { incomingMail: ['subject', 'folder'] } },
  mailbox: {
    ...ability,
    fields: { incomingMail: ['subject'] },
    tells: { incomingMail: ['folder'] },
  },
};
const baseline = (fields: Baseline['fields']): Baseline => ({
  ...{ ref: 'r', version: null, fields, native: null },
});
const pairOf = (mailbox: Baseline | null): Pair => ({
  ...{ id: 'p', account: 'a', area: 'incomingMail', identity: 'r', erp: baseline({}), mailbox },
  ...{ origin: 'mailbox', isOwner: true, conflict: null },
});
const reaches = (mailbox: Baseline | null, change: Partial<FieldRuleFacts> = {}) =>
  fieldRules({
    ...{ pair: pairOf(mailbox), policy: defaultArea, can, kin: [], isStub: false, isFirst: false },
    ...change,
  }).of('folder').reaches;

describe('the folder of a mail', () => {
  it('goes to the ERP with a new mail, and when the mail is moved, and never to the mailbox', () => {
    assert.deepEqual(reaches(null), { erp: true, mailbox: false });
    assert.deepEqual(reaches(baseline({ folder: 'Inbox' })), { erp: true, mailbox: false });
  });

  it('goes nowhere where both mails were there before, or the mailbox only begins to tell it', () => {
    const nowhere = { erp: false, mailbox: false };
    assert.deepEqual(reaches(baseline({ folder: 'Inbox' }), { isFirst: true }), nowhere);
    assert.deepEqual(reaches(baseline({ subject: 'alt' })), nowhere);
  });

  it('is ruled by what is said of it, else of the nearest above, whatever the case', () => {
    const rule = (name: string) => ({ name, isIn: true, from: null });
    const rules = [rule('Kunden'), rule('kunden/NORD'), rule('Kun')];
    const found = (folder: unknown) => erpFolderRule(rules, folder)?.name ?? null;
    assert.equal(found('Kunden/Nord/2026'), 'kunden/NORD');
    assert.equal(found(' Kunden / Süd'), 'Kunden');
    assert.equal(found('Kunde'), null);
    assert.equal(found(null), null);
  });
});
