import assert from 'node:assert/strict';
import { checkManifest } from '../../server/deploy/manifest/checkManifest.ts';
import { childAt } from '../../server/deploy/manifest/childAt.ts';
import { elementsBelow } from '../../server/deploy/manifest/elementsBelow.ts';
import { manifestFor } from '../../server/deploy/manifest/manifestFor.ts';
import { parseXml } from '../../server/deploy/manifest/parseXml.ts';
import { versionOverridesOf } from '../../server/deploy/manifest/versionOverridesOf.ts';
import type { XmlElement } from '../../server/deploy/manifest/XmlElement.ts';
import { brokenContents } from './brokenContents.ts';
import { brokenFunctions } from './brokenFunctions.ts';
import { brokenScopes } from './brokenScopes.ts';
import { brokenShapes } from './brokenShapes.ts';
import { tryOut } from './tryOut.ts';

describe('the check of manifests', () => {
  it('finds nothing wrong with manifest.xml', () => {
    assert.deepEqual(checkManifest(tryOut.xml, tryOut), []);
  });

  for (const [title, rule, says, change] of [
    ...brokenShapes,
    ...brokenContents,
    ...brokenScopes,
    ...brokenFunctions,
  ]) {
    it(`refuses ${title}`, () => {
      const broken = change(tryOut.xml);
      assert.notEqual(broken, tryOut.xml, 'the change must change something');
      const findings = checkManifest(broken, tryOut);
      const fitting = findings.filter((found) => found.rule === rule && says.test(found.message));
      assert.notEqual(fitting.length, 0, `found instead: ${JSON.stringify(findings, null, 2)}`);
    });
  }

  it('has the same buttons in both versions, pinning apart', async () => {
    const { xml } = await manifestFor(tryOut.xml, { url: 'https://localhost:3443' });
    const [older = '', newer = ''] = versionOverridesOf(parseXml(xml)).map((overrides) =>
      JSON.stringify(
        ['Hosts', 'Resources'].map((name) => contentOf(childAt(overrides, name))),
        null,
        1,
      ),
    );
    assert.match(older, /MessageReadCommandSurface/);
    assert.equal(newer.replace(/\s*"SupportsPinning true",/, ''), older);
  });

  it('names the line of what it finds', () => {
    const lines = tryOut.xml.split('\n');
    const line = lines.findIndex((text) => text.includes('<Permissions>')) + 1;
    const [finding] = checkManifest(tryOut.xml.replace('ReadWriteItem', 'ReadItem'), tryOut);
    assert.equal(finding?.line, line);
  });

  it('finds one thing only where one thing is wrong', () => {
    const broken = tryOut.xml.replace('ReadWriteItem', 'ReadWriteMailbox');
    assert.deepEqual(
      checkManifest(broken, tryOut).map(({ rule }) => rule),
      ['permission'],
    );
  });

  it('reports every fault of a manifest at once', () => {
    const broken = tryOut.xml
      .replace('ReadWriteItem', 'ReadWriteMailbox')
      .replace('icon-64.png', 'icon-65.png')
      .replace('MinVersion="1.5"', 'MinVersion="1.8"');
    const rules = new Set(checkManifest(broken, tryOut).map(({ rule }) => rule));
    assert.deepEqual([...rules].sort(), ['icon', 'permission', 'requirement']);
  });

  it('takes another prefix for the same namespace', () => {
    const same = tryOut.xml.replaceAll('bt:', 'basic:').replace('xmlns:bt=', 'xmlns:basic=');
    assert.deepEqual(checkManifest(same, tryOut), []);
  });

  it('takes a further server that AppDomains lists', () => {
    const domains = '<AppDomains><AppDomain>https://help.example</AppDomain></AppDomains>';
    const wider = tryOut.xml
      .replace('</SupportUrl>', `</SupportUrl>${domains}`)
      .replaceAll('https://localhost:3443/addin/assets/help', 'https://help.example/help');
    assert.deepEqual(checkManifest(wider, tryOut), []);
  });
});

/** An element's content without namespaces, one string an element. */
function contentOf(element: XmlElement | undefined): string[] {
  return [...(element ? elementsBelow(element) : [])].map(({ name, attributes, text }) =>
    [name, ...[...attributes].flat(), text].filter(Boolean).join(' '),
  );
}
