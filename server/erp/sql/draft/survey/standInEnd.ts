/** What the name of a view ends with that stands for its table. */
export const standInEnd = '_erplink';
