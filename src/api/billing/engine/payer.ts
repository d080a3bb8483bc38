import type { Sql } from '../../../platform/db';
import type { Payer } from '../../../platform/gateways/payment';

interface UserRow {
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  phone: string | null;
}

const NOBODY: Payer = { firstName: '', lastName: '', email: '', phone: '' };

/** `0551234567` → `+966551234567`: gateways take the international form only. */
const international = (phone: string): string => (/^05\d{8}$/.test(phone) ? `+966${phone.slice(1)}` : phone);

/** Who pays, as far as known. */
export async function payerOf(sql: Sql, userId: number | null): Promise<Payer> {
  const user = userId === null ? undefined : await sql.one<UserRow>('select first_name, last_name, email, phone from up_users where id = $1', [userId]);
  if (!user) return NOBODY;
  return { firstName: user.first_name ?? '', lastName: user.last_name ?? '', email: user.email ?? '', phone: international(user.phone ?? '') };
}
