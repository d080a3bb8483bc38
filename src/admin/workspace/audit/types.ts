/** A row of the audit log (spec/backoffice.md, section 5). */
export interface AuditEntry {
  id: number;
  area: string;
  action: string;
  actor_id: number | null;
  actor_label: string;
  reference_type: string;
  reference_id: string;
  reference_label: string;
  reason: string;
  ip_address: string;
  user_agent: string;
  extra: Record<string, unknown>;
  created_at: string;
}
