/** What one user may do in one company, as the ERP says at this moment. */
export interface Permissions {
  userId: string;
  company: string;
  /** False for a user who may not work in this company: everything in it is hidden. */
  inCompany: boolean;
  rights: ReadonlySet<string>;
}
