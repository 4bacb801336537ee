/**
 * Forms in `directory_word`, in the order in which records of one word come: a number of the record before words
 * that look alike, its own words before those it only borrows.
 */
export const wordForms = { wholeNumber: 0, word: 1, borrowed: 2 } as const;
