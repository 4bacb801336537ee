import assert from 'node:assert/strict';
import fc from 'fast-check';
import { element } from '../../../server/mailbox/ews/xml/element.ts';
import { ElementReader } from '../../../server/mailbox/ews/xml/ElementReader.ts';
import { InvalidReferences } from '../../../server/mailbox/ews/xml/InvalidReferences.ts';
import { usualLimits } from '../../../server/mailbox/ews/xml/usualLimits.ts';

const read = (markup: string) => {
  const reader = new ElementReader(['*'], usualLimits);
  return [...reader.write(markup), ...reader.end()].at(-1)!.element;
};

/** What XML cannot hold is left out. */
const held = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.toWellFormed().replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '');

describe('XML for EWS', () => {
  it('brings any text back as it was, in elements and attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const back = read(element('a', { b: text }, text).markup);
        assert.equal(back.text, held(text));
        assert.equal(back.attributes['b'], held(text));
      }),
    );
    const hard = 'a\r\nb\tc]]>&amp;<x>"\'\u0000\ud800x😀\ufffe';
    assert.equal(read(element('a', {}, hard).markup).text, held(hard));
  });

  it('never makes markup of text', () => {
    assert.equal(element('a', {}, '<b/>').markup, '<a>&lt;b/&gt;</a>');
  });

  it('knows namespaces by their declarations, whatever their prefixes', () => {
    const root = read('<x:a xmlns:x="urn:1" xmlns="urn:2"><b xmlns="urn:3"/><c/><x:d/></x:a>');
    assert.equal(root.space, 'urn:1');
    assert.deepEqual(
      root.children.map((child) => child.space),
      ['urn:3', 'urn:2', 'urn:1'],
    );
  });

  it('replaces references that XML does not know, however they are cut', () => {
    const text = '<a>&#x0;&#0;&#x1F;&#x9;&amp;&#xD800;&#x1F600;&#xFFFF;&lt;</a>';
    const expected = '<a>\ufffd\ufffd\ufffd&#x9;&amp;\ufffd&#x1F600;\ufffd&lt;</a>';
    for (let size = 1; size < text.length; size += 1) {
      const references = new InvalidReferences();
      let result = '';
      for (let at = 0; at < text.length; at += size) {
        result += references.replace(text.slice(at, at + size));
      }
      assert.equal(result + references.end(), expected);
    }
  });
});
