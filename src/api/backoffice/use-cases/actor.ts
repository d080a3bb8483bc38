/** Who acts on the pages of the staff. */
export interface StaffActor {
  /** null = the command line of the server, which may do everything. */
  userId: number | null;
  ip?: string;
  userAgent?: string;
}
