/** Items that a server which answers quickly is asked for, or told, in one request: as many as exchangelib and Evolution do. */
export const mostAtOnce = 100;
