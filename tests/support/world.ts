import { randomBytes } from 'node:crypto';
import { row, sql } from './db';
import { type Client, login } from './http';

/** People and things that marketplace tests start from, made through the API where there is one. */

export interface Provider extends Client {
  providerId: number;
}

/** A sub-category of its own, so that nobody else's providers match. */
export async function newSubcategory(): Promise<{ id: number; categoryId: number; name: string; categoryName: string }> {
  const mark = randomBytes(4).toString('hex');
  const category = await row<{ id: number }>('insert into service_categories (name, name_en) values ($1, $2) returning id', [`تصنيف ${mark}`, `Category ${mark}`]);
  const sub = await row<{ id: number }>('insert into service_subcategories (category_id, name, name_en) values ($1, $2, $3) returning id', [
    category.id,
    `فرعي ${mark}`,
    `Sub ${mark}`,
  ]);
  return { id: sub.id, categoryId: category.id, name: `فرعي ${mark}`, categoryName: `تصنيف ${mark}` };
}

/** A client with a completed registration. */
export async function newClient(): Promise<Client> {
  const client = await login();
  const mark = randomBytes(5).toString('hex');
  const answer = await client.post('/api/accounts/complete/').send({
    first_name: 'سارة',
    last_name: 'الأحمد',
    username: `client_${mark}`,
    email: `${mark}@example.com`,
    password: 'a-good-password',
    password_confirm: 'a-good-password',
    accept_terms: true,
  });
  if (answer.status !== 200) throw new Error(`complete answered ${answer.status}: ${answer.text}`);
  return client;
}

export interface ProviderOptions {
  subcategories?: number[];
  city?: string;
  acceptsUrgent?: boolean;
}

/** A provider with a visible profile. */
export async function newProvider({ subcategories = [], city = 'الرياض', acceptsUrgent = true }: ProviderOptions = {}): Promise<Provider> {
  const user = await login();
  const answer = await user.post('/api/providers/register/').send({
    provider_type: 'individual',
    display_name: `مزود ${user.phone}`,
    bio: 'خبرة طويلة',
    city,
    accepts_urgent: acceptsUrgent,
    subcategory_ids: subcategories,
  });
  if (answer.status !== 201) throw new Error(`register answered ${answer.status}: ${answer.text}`);
  return Object.assign(user, { providerId: answer.body.id as number });
}

/** A user with the staff flag. */
export async function newStaff(): Promise<Client> {
  const user = await login();
  await sql('update up_users set is_staff = true where id = $1', [user.userId]);
  return user;
}

/** Posts a request and answers its id. */
export async function newRequest(client: Client, fields: Record<string, unknown>): Promise<number> {
  const answer = await client.post('/api/marketplace/requests/create/').send({ title: 'طلب تجريبي', description: 'وصف الطلب', ...fields });
  if (answer.status !== 201) throw new Error(`create answered ${answer.status}: ${answer.text}`);
  return answer.body.id as number;
}

/** The stored status of a request. */
export const statusOf = async (id: number): Promise<string> => (await row<{ state: string }>('select state from service_requests where id = $1', [id])).state;
