import fs from 'node:fs';
import path from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const file = path.resolve(import.meta.dirname, '../../../../shared/schemas/ews/soap.xsd');
let validator: XsdValidator | null = null;

/** Whether Microsoft's schemas are here; where they are not, it is said once. */
export const hasSchemas = fs.existsSync(file);
if (!hasSchemas)
  console.log(`    ! not checked against the schemas of EWS: no ${path.basename(file)}`);

/** What is wrong with an envelope by Microsoft's own schema; nothing for a valid one, or without the schemas. */
export function schemaErrors(envelope: string): string[] {
  if (!hasSchemas) return [];
  if (validator === null) {
    xmlRegisterFsInputProviders();
    const schema = XmlDocument.fromString(fs.readFileSync(file, 'utf8'), { url: file });
    validator = XsdValidator.fromDoc(schema);
  }
  let document: XmlDocument | null = null;
  try {
    document = XmlDocument.fromString(envelope);
    validator.validate(document);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    document?.dispose();
  }
}
