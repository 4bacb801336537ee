import assert from 'node:assert/strict';
import { isNeverLinked } from '../../../server/core/mail/isNeverLinked.ts';
import { parseNeverLink } from '../../../server/core/mail/parseNeverLink.ts';

describe('never-link rules', () => {
  const asRule = (text: string) => {
    const rule = parseNeverLink(text);
    return rule && `${rule.kind} ${rule.value}`;
  };

  it('are read as an address or a domain, however they are typed', () => {
    for (const [text, rule] of [
      [' Anna@Firma.Example ', 'address anna@firma.example'],
      ['<anna@firma.example>', 'address anna@firma.example'],
      ['firma.example', 'domain firma.example'],
      ['@Firma.example', 'domain firma.example'],
      ['*@firma.example', 'domain firma.example'],
      ['*.firma.example', 'domain firma.example'],
      ['müller.example', 'domain xn--mller-kva.example'],
    ] as const) {
      assert.equal(asRule(text), rule, text);
    }
  });

  it('are nothing where neither is meant', () => {
    for (const text of [
      '',
      ' ',
      '@',
      'de',
      'anna',
      'anna@',
      'a@b@c',
      'anna@localhost',
      '*',
      '1.2.3.4',
    ]) {
      assert.equal(asRule(text), null, text);
    }
  });

  it('are about that address, and about a domain with all below it, and no other that ends alike', () => {
    const about = (rule: string, address: string) =>
      isNeverLinked([parseNeverLink(rule) ?? assert.fail()], address);
    assert.ok(about('anna@firma.example', 'anna@firma.example'));
    assert.ok(!about('anna@firma.example', 'hanna@firma.example'));
    assert.ok(about('firma.example', 'anna@firma.example'));
    assert.ok(about('firma.example', 'anna@post.firma.example'));
    assert.ok(!about('firma.example', 'anna@andere-firma.example'));
    assert.ok(!about('post.firma.example', 'anna@firma.example'));
    assert.ok(!isNeverLinked([], 'anna@firma.example'));
  });
});
