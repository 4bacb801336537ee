import { fileURLToPath } from 'node:url';

/** The demo ERP's mapping; it lies beside this file, also in the packed product. */
export const demoMappingFile = fileURLToPath(new URL('demoMapping.yaml', import.meta.url));
