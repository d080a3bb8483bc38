import { z } from 'zod';
import { choice, idParam, secret } from '../../../../platform/http';
import { markPaid, markUnpaid, type StaffActor } from '../../../billing';
import type { ActCall, ActResult } from '../../http/declare';
import { localPath } from '../../http/paths';
import { warningOf } from '../../http/run-act';
import type { Flash } from '../../http/session';

export const byId = z.object({ id: idParam() });
export const setStatusForm = z.object({ action: choice(['mark_paid', 'mark_unpaid']), next: secret(2000).optional().catch(undefined) });

type Call = ActCall<z.infer<typeof byId>, z.infer<typeof setStatusForm>>;

/** Marks an invoice paid or unpaid; goes on to `next`, which is a path of this site or ignored (spec/billing.md, Invoice state by other actors). */
export async function setStatus({ params, form, actor }: Call): Promise<ActResult> {
  const mark = form.action === 'mark_paid' ? paid : unpaid;
  const flash = await mark(params.id, actor).catch(warningOf);
  return { ...flash, next: localPath(form.next) };
}

async function paid(id: number, actor: StaffActor): Promise<Flash> {
  const changed = await markPaid(id, actor);
  return changed ? { kind: 'success', text: 'سُجّلت الفاتورة مدفوعة.' } : { kind: 'warning', text: 'الفاتورة مدفوعة من قبل.' };
}

async function unpaid(id: number, actor: StaffActor): Promise<Flash> {
  await markUnpaid(id, actor);
  return { kind: 'success', text: 'أُعيدت الفاتورة إلى «بانتظار الدفع».' };
}
