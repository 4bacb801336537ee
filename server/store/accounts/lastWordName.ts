/** The row of `erp_link_meta` that says who has the last word. */
export const lastWordName = 'last-word';
