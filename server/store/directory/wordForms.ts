/** Forms in `directory_word`: a number of the record comes before words that look alike. */
export const wordForms = { wholeNumber: 0, word: 1 } as const;
