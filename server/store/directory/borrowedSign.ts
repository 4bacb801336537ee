/**
 * Stands before a word of `directory_record.words` that the record only borrows, from its addresses or from
 * what it belongs to. `searchWords` makes no word that has it.
 */
export const borrowedSign = '~';
