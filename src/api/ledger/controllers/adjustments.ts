import type { z } from 'zod';
import { auditQuietly } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { numberedPage, pageOf, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { currencyOf, keyOf } from '../inputs';
import { m } from '../messages';
import { presentAdjustment } from '../present';
import { listAdjustments } from '../queries/adjustments';
import { answerMovement } from '../use-cases/answer-movement';
import { type AdjustmentDecision, decideAdjustment } from '../use-cases/decide-adjustment';
import { moveMoney } from '../use-cases/move-money';
import { staffRead } from '../use-cases/staff-read';

type Id = z.infer<typeof contract.byId>;

const decided =
  (action: AdjustmentDecision['action']) =>
  async ({ params, user, body, ip }: UserCall<Id, unknown, contract.Decision>) =>
    presentAdjustment(await decideAdjustment({ id: params.id, action, staffId: user.id, reason: body.reason ?? '', ip }));

export default {
  async list(call: UserCall<unknown, contract.StaffQuery>) {
    const page = numberedPage(call.query);
    const { rows, count } = await listAdjustments(db, call.query.status || undefined, page);
    await auditQuietly(staffRead(call, 'wallet_adjustments'));
    return pageOf(call, page, count, rows.map(presentAdjustment));
  },

  async create(call: UserCall<unknown, contract.CurrencyQuery, contract.Adjust>) {
    const { user, query, body, ip, t } = call;
    const { user_id: targetId, amount: amountMinor, direction, reason: description } = body;
    const key = keyOf(call, body);
    const moved = await moveMoney({ kind: 'adjustment', direction, targetId, amountMinor, currency: currencyOf(query), description, key, staffId: user.id, ip });
    return answerMovement(moved, t, m.adjusted());
  },

  approve: decided('approve'),
  reject: decided('reject'),
};
