import assert from 'node:assert/strict';
import { AppError } from '../../server/core/AppError.ts';
import { checkManifest } from '../../server/deploy/manifest/checkManifest.ts';
import { elementsBelow } from '../../server/deploy/manifest/elementsBelow.ts';
import { manifestFor } from '../../server/deploy/manifest/manifestFor.ts';
import { parseXml } from '../../server/deploy/manifest/parseXml.ts';
import { tryOut } from './tryOut.ts';

const url = 'https://erp-link.customer.example';
const own = 'https://localhost:3443';

/** Every name, value and text of a manifest in order: all that counts, without comments and spaces. */
function contentOf(xml: string): string[] {
  return [...elementsBelow(parseXml(xml))].map((element) =>
    JSON.stringify([element.space, element.name, [...element.attributes], element.text]),
  );
}

/** The lines of two lists of equal length that differ. */
function differing(before: string[], after: string[]): [string, string][] {
  assert.equal(after.length, before.length);
  return before.flatMap((line, index): [string, string][] =>
    line === after[index] ? [] : [[line, after[index] ?? '']],
  );
}

describe('a manifest made for a customer', () => {
  it('passes the check, with its own address as audience', async () => {
    const made = await manifestFor(tryOut.xml, { url });
    assert.equal(made.audience, `${url}/addin/pane.html`);
    assert.deepEqual(checkManifest(made.xml, { ...tryOut, audience: made.audience }), []);
  });

  it('differs from that of the try-out in the addresses only, events asked for', async () => {
    const { xml } = await manifestFor(tryOut.xml, { url, events: true });
    const moved = contentOf(tryOut.xml).map((line) =>
      line.replaceAll('https://localhost:3443', url),
    );
    assert.deepEqual(contentOf(xml), moved);
    assert.doesNotMatch(xml, /localhost/);
  });

  it('differs in nothing when it is made for the try-out', async () => {
    const { xml } = await manifestFor(tryOut.xml, { url: own, events: true });
    assert.deepEqual(contentOf(xml), contentOf(tryOut.xml));
  });

  it('names no events, nor what belongs to them, unless they are asked for', async () => {
    const made = await manifestFor(tryOut.xml, { url });
    assert.doesNotMatch(made.xml, /Runtime|LaunchEvent|"events"|what happens without/i);
    assert.deepEqual(checkManifest(made.xml, { ...tryOut, audience: made.audience }), []);
    const lines = (xml: string) => xml.split('\n').filter((line) => line.trim() !== '').length;
    const { xml } = await manifestFor(tryOut.xml, { url, events: true });
    assert.equal(lines(xml) - lines(made.xml), 11);
  });

  it('is the same each time', async () => {
    const [first, second] = await Promise.all([
      manifestFor(tryOut.xml, { url }),
      manifestFor(tryOut.xml, { url }),
    ]);
    assert.equal(first.xml, second.xml);
  });

  it('differs in the id only when it is given one', async () => {
    const id = '0b0f9bd0-9f4e-4a0c-8a7b-6f2d6c1d2e3f';
    const { xml } = await manifestFor(tryOut.xml, {
      ...{ url: own, events: true },
      id: id.toUpperCase(),
    });
    const changed = differing(contentOf(tryOut.xml), contentOf(xml));
    assert.equal(changed.length, 1);
    assert.match(changed[0]?.[1] ?? '', new RegExp(`"Id".*"${id}"`));
  });

  it('differs in the version only when it is given one', async () => {
    const { xml } = await manifestFor(tryOut.xml, {
      ...{ url: own, events: true },
      version: '2.10.0.7',
    });
    const changed = differing(contentOf(tryOut.xml), contentOf(xml));
    assert.deepEqual(
      changed.map(([, after]) => /"Version".*"2\.10\.0\.7"/.test(after)),
      [true],
    );
  });

  it('carries a name of its own in every language and in the ribbon', async () => {
    const name = 'ERP & Link <"Test"> $& Prüfstand';
    const { xml, audience } = await manifestFor(tryOut.xml, { url, name });
    assert.deepEqual(checkManifest(xml, { ...tryOut, audience }), []);
    const values = [...elementsBelow(parseXml(xml))].flatMap((element) => [
      ...element.attributes.values(),
    ]);
    // The add-in's name and the group of buttons in two versions, each in English and nine translations.
    assert.equal(values.filter((value) => value === name).length, 30);
    assert.equal(values.filter((value) => value === 'ERP Link').length, 0);
  });

  it('keeps umlauts', async () => {
    const { xml } = await manifestFor(tryOut.xml, { url });
    assert.match(xml, /Mit ERP verknüpfen/);
  });

  const accepted: [typed: string, origin: string][] = [
    ['https://erp-link.customer.example/', url],
    ['https://ERP-Link.Customer.Example', url],
    ['https://erp-link.customer.example:443', url],
    ['https://erp-link.customer.example:8443/', `${url}:8443`],
    ['https://erp', 'https://erp'],
    ['https://prüfstand.example', 'https://xn--prfstand-75a.example'],
  ];
  for (const [typed, origin] of accepted) {
    it(`takes ${typed} as ${origin}`, async () => {
      const { audience } = await manifestFor(tryOut.xml, { url: typed });
      assert.equal(audience, `${origin}/addin/pane.html`);
    });
  }

  const refused: [title: string, choices: Parameters<typeof manifestFor>[1], reason: string][] = [
    ['http', { url: 'http://erp-link.customer.example' }, 'url-not-https'],
    ['no scheme', { url: 'erp-link.customer.example' }, 'url-unreadable'],
    ['nothing', { url: '' }, 'url-unreadable'],
    ['a path', { url: `${url}/addin` }, 'url-with-path'],
    ['a query', { url: `${url}/?a=b` }, 'url-with-query'],
    ['an empty query', { url: `${url}?` }, 'url-with-query'],
    ['a fragment', { url: `${url}/#top` }, 'url-with-query'],
    ['a password', { url: 'https://user:secret@erp.example' }, 'url-with-user'],
    ['an IPv4 address', { url: 'https://192.0.2.7' }, 'url-is-ip'],
    ['an IPv4 address in disguise', { url: 'https://3221225991' }, 'url-is-ip'],
    ['an IPv6 address', { url: 'https://[2001:db8::7]:8443' }, 'url-is-ip'],
    ['an id that is no GUID', { url, id: '{643667c2}' }, 'option-value'],
    ['a version of words', { url, version: 'latest' }, 'option-value'],
    ['an empty name', { url, name: '  ' }, 'option-value'],
    ['a name that is too long', { url, name: 'x'.repeat(61) }, 'option-value'],
    ['a name with a line break', { url, name: 'ERP\nLink' }, 'option-value'],
  ];
  for (const [title, choices, reason] of refused) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(
        manifestFor(tryOut.xml, choices),
        (error) =>
          error instanceof AppError && error.kind === 'invalid-input' && error.reason === reason,
      );
    });
  }
});
