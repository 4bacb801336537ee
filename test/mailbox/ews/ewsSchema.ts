import fs from 'node:fs';
import path from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const file = path.resolve(import.meta.dirname, '../../../../shared/schemas/ews/soap.xsd');

/**
 * Microsoft's schema of SOAP messages, as a function that returns what is wrong with one; undefined,
 * and said aloud, where the schema is not at hand.
 */
export function ewsSchema(): ((message: string) => string | null) | undefined {
  if (!fs.existsSync(file)) {
    console.log('      NOT CHECKED: ../shared/schemas/ews is not there');
    return undefined;
  }
  xmlRegisterFsInputProviders();
  const schema = XmlDocument.fromBuffer(fs.readFileSync(file), { url: file });
  const validator = XsdValidator.fromDoc(schema);
  return (message) => {
    const document = XmlDocument.fromString(message);
    try {
      validator.validate(document);
      return null;
    } catch (error) {
      return (error as Error).message;
    } finally {
      document.dispose();
    }
  };
}
