import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mappingSchema } from './mappingSchema.ts';

/** `node server/erp/sql/mapping/writeMappingSchema.ts`: publishes the schema anew after the types changed. */
writeFileSync(
  join(import.meta.dirname, 'mapping.schema.json'),
  `${JSON.stringify(mappingSchema(), null, 2)}\n`,
);
