import { examples } from '../../../server/erp/examples/examples.ts';
import { demoMappingFile } from '../../../server/sandbox/erp/demoMappingFile.ts';

/** An example's mapping, and what its `${…}` stand for. */
export interface ExampleMapping {
  name: string;
  mappingFile: string;
  variables: Readonly<Record<string, string>>;
}

/** The mappings of the five examples: four with a database of their own, and the try-out's. */
export const exampleMappings: readonly ExampleMapping[] = [
  ...examples.map(({ name, mappingFile }) => ({ name, mappingFile, variables: {} })),
  {
    name: 'demo',
    mappingFile: demoMappingFile,
    variables: { erpUrl: 'https://erp.example' },
  },
];
