/** How a database says that it is ours: a row of `erp_link_meta`, and in SQLite the file's header. */
export const ownApplication = {
  name: 'erp-link',
  /** "ERPL", for SQLite's application_id (sqlite.org/fileformat.html, 1.3.15). */
  id: 0x4552504c,
};
