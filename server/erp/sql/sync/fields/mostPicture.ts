/** Bytes. Larger ones are no portraits, and would fill the memory. */
export const mostPicture = 10 * 1024 * 1024;
