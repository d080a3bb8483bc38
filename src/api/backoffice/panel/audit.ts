import type { Context } from 'koa';
import { z } from 'zod';
import { csvHeaders } from '../../../platform/csv';
import { db } from '../../../platform/db';
import { queryText } from '../../../platform/http';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import { AUDIT_ROWS, type AuditRow, auditFilter } from '../queries/audit';
import type { StaffAccess } from '../rules';
import { exportAudit } from '../use-cases/export-audit';

/** The audit log on the pages of the staff, to read only (spec/backoffice.md, sections 4 and 5). */

export const exportQuery = z.object({ area: queryText(), action: queryText(), actor: queryText(), reference: queryText(), from: queryText(), to: queryText() });
export const listQuery = z.object({ ...exportQuery.shape, ...PAGE_BOUNDS });

const present = ({ created_at: created, ...row }: AuditRow) => ({ ...row, created_at: created.toISOString() });

/** Newest first. */
export const list = ({ query }: PanelCall<StaffAccess, unknown, z.infer<typeof listQuery>>): Promise<object> =>
  listById<AuditRow, object>(db, { select: AUDIT_ROWS, ...auditFilter(query), id: 'a.id' }, query, present);

/** The same as a file, sent while it is read. */
export async function download({ query, actor, account, ip, userAgent }: PanelCall<StaffAccess, unknown, z.infer<typeof exportQuery>>, ctx: Context): Promise<void> {
  const file = await exportAudit(query, { actorId: actor.userId, actorLabel: account.label, ip, userAgent });
  ctx.set(csvHeaders('audit.csv'));
  ctx.body = file;
}
