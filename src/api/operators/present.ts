import type { z } from 'zod';
import { publicUsername } from '../accounts';
import type * as contract from './contract';
import type { LogRow, OperatorRow } from './queries';

/** Rows as the contract's JSON. */

export const presentMe = (row: OperatorRow): z.infer<typeof contract.me> => ({
  username: publicUsername(row),
  role: row.operator_role,
  theme_preference: row.theme_preference,
});

export const presentOperator = (row: OperatorRow): z.infer<typeof contract.operator> => ({ id: row.id, ...presentMe(row) });

export const presentLog = (row: LogRow): z.infer<typeof contract.log> => ({
  id: row.id,
  user_id: row.actor_id,
  action: row.action,
  details: row.extra,
  created_at: row.created_at.toISOString(),
});
