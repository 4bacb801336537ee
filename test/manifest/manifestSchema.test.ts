import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator, xmlCleanupInputProvider } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { checkManifest } from '../../server/deploy/manifest/checkManifest.ts';
import { manifestFor } from '../../server/deploy/manifest/manifestFor.ts';
import { mutatedManifests } from './mutatedManifests.ts';
import { tryOut } from './tryOut.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/schemas/manifest/all-ext');
const isThere = fs.existsSync(folder);
if (!isThere)
  console.log('Microsoft’s schemas are not in ../shared/schemas/manifest: not compared with them.');

(isThere ? describe : describe.skip)('manifests and Microsoft’s schema', () => {
  let schema: XmlDocument;
  let validator: XsdValidator;

  before(() => {
    xmlRegisterFsInputProviders();
    const file = path.join(folder, 'OfficeAppManifestV1_1.xsd');
    // The schema names others beside it, so the reader must know where it lies.
    schema = XmlDocument.fromString(fs.readFileSync(file, 'utf8'), { url: file });
    validator = XsdValidator.fromDoc(schema);
  });

  after(() => {
    validator.dispose();
    schema.dispose();
    xmlCleanupInputProvider();
  });

  /** What the schema says against a manifest; empty where nothing. */
  function faultsOf(xml: string): string[] {
    using document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ message }) => message.trim());
    }
  }

  it('has nothing against manifest.xml', () => {
    assert.deepEqual(faultsOf(tryOut.xml), []);
  });

  it('has nothing against a manifest made for a customer', async () => {
    for (const events of [false, true]) {
      const { xml } = await manifestFor(tryOut.xml, {
        url: 'https://erp-link.customer.example',
        id: '0b0f9bd0-9f4e-4a0c-8a7b-6f2d6c1d2e3f',
        name: 'ERP & Link <Test>',
        events,
      });
      assert.deepEqual(faultsOf(xml), []);
    }
  });

  it('refuses no manifest that our own check lets through', function () {
    this.timeout(60_000);
    const missed: string[] = [];
    let refused = 0;
    for (const { title, xml } of mutatedManifests(tryOut.xml)) {
      const [fault] = faultsOf(xml);
      if (fault === undefined) continue;
      refused += 1;
      if (checkManifest(xml, tryOut).length === 0) missed.push(`${title}: ${fault}`);
    }
    assert.deepEqual(missed, []);
    assert.ok(refused > 600, `only ${refused} manifests were refused at all`);
  });
});
