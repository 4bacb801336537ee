import path from 'node:path';

/** Where the large ERP and its directory are kept between runs; made anew where it is missing. */
export const keptFolder = path.resolve(import.meta.dirname, '../../../.cache/bench');
