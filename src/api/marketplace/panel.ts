import { refused } from '../../platform/http';
import { type DocumentChange, guardDocuments } from '../../platform/panel';
import { m } from './messages';
import type { RequestState } from './process';
import { reopenRequest } from './use-cases/reopen-request';
import { staffActionTo, staffChange } from './use-cases/staff-change';

/** Staff edit the status of a request in the panel: the process decides, as everywhere (spec/marketplace.md, rows 17, 19-22). */

const EDITABLE = new Set(['state', 'provider', 'cancel_reason']);

async function changeStatus({ id, before, data, actor: { userId }, actorLabel }: DocumentChange): Promise<void> {
  const target = data['state'] as RequestState | undefined;
  if (target === undefined || Object.keys(data).some((name) => !EDITABLE.has(name))) throw refused(m.panelStatusOnly());
  if (before['state'] === 'cancelled' || before['state'] === 'expired') {
    if (target !== (before['request_type'] === 'normal' ? 'new' : 'sent')) throw refused(m.wrongState());
    await reopenRequest(id, { userId, isStaff: true });
    return;
  }
  const action = staffActionTo(target);
  if (!action) throw refused(m.wrongState());
  const providerId = (data['provider'] ?? before['provider'] ?? null) as number | null;
  await staffChange({ requestId: id, action, providerId, note: String(data['cancel_reason'] ?? ''), actorId: userId, actorLabel });
}

guardDocuments('api::marketplace.service-request', { update: changeStatus });
