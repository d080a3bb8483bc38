import type { Tx } from '../../src/platform/db';
import { phoneForms } from '../../src/platform/text';

const FIND = `select id from up_users where phone = any($1::text[]) and deleted_at is null order by (phone = $2) desc, id limit 1 for update`;

/** Marks the account of a number as staff, making it when there is none. @returns whether it was made */
export async function ensureStaff(tx: Tx, phone: string, superuser: boolean): Promise<boolean> {
  const known = await tx.one<{ id: number }>(FIND, [phoneForms(phone), phone]);
  if (known) await tx.run('update up_users set is_staff = true, is_superuser = is_superuser or $2, updated_at = now() where id = $1', [known.id, superuser]);
  else await tx.run(`insert into up_users (phone, role_state, is_staff, is_superuser) values ($1, 'staff', true, $2)`, [phone, superuser]);
  return !known;
}
