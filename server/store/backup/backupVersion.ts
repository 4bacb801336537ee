/** Of the form of both kinds of backup, not of the store's schema: what this program writes, and the newest that it reads. */
export const backupVersion = 1;
