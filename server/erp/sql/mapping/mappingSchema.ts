import { z } from 'zod';
import { Mapping } from './Mapping.ts';

/**
 * The JSON Schema of a mapping file, made from the types that read it, so that editors complete and check one: a YAML file names
 * it in its first line (`# yaml-language-server: $schema=…`). What two parts of a mapping must agree on, it cannot say.
 */
export function mappingSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(Mapping, { io: 'input', reused: 'ref' });
  return { ...schema, title: 'A mapping of ERP Link: an ERP in an SQL database' };
}
