/** How every stamp begins; then come the pair's id, a colon, and the stamp as JSON, so that it can be found by its pair. */
export const stampStart = 'erplink:';
