import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';

/** A client, a provider and requests between them. */

export const SCORES = { response_speed: 5, cost_value: 4, quality: 5, credibility: 4, on_time: 5 };

export async function newClient(): Promise<Client> {
  const client = await login();
  await sql(`update up_users set role_state = 'client', first_name = 'Huda', last_name = 'Saleh' where id = $1`, [client.userId]);
  return client;
}

export type Provider = Client & { providerId: number };

export async function newProvider(): Promise<Provider> {
  const user = await login();
  await sql(`update up_users set role_state = 'provider' where id = $1`, [user.userId]);
  const { id } = await row<{ id: number }>(`insert into provider_profiles (user_id, provider_type, display_name) values ($1, 'individual', 'Reviewed') returning id`, [
    user.userId,
  ]);
  return { ...user, providerId: id };
}

let subcategory: number | undefined;

async function subcategoryId(): Promise<number> {
  if (subcategory) return subcategory;
  const category = await row<{ id: number }>(`insert into service_categories (name) values ('Reviews') returning id`);
  const { id } = await row<{ id: number }>(`insert into service_subcategories (name, category_id) values ('Reviews', $1) returning id`, [category.id]);
  subcategory = id;
  return id;
}

interface NewRequest {
  client: Client;
  providerId: number | null;
  state?: string;
  /** Hours since the promised delivery. */
  lateHours?: number;
  /** Status that the cancellation came from. */
  cancelledFrom?: string;
}

export async function newRequest({ client, providerId, state = 'completed', lateHours, cancelledFrom }: NewRequest): Promise<number> {
  const { id } = await row<{ id: number }>(
    `insert into service_requests (client_id, provider_id, subcategory_id, title, description, request_type, state, expected_delivery_at)
     values ($1, $2, $3, 'Fix it', 'Please', 'normal', $4, now() - make_interval(hours => $5)) returning id`,
    [client.userId, providerId, await subcategoryId(), state, lateHours ?? null],
  );
  if (cancelledFrom)
    await sql(`insert into request_status_logs (request_id, actor_id, from_status, to_status) values ($1, $2, $3, 'cancelled')`, [id, client.userId, cancelledFrom]);
  return id;
}

/** Posts a review of a fresh completed request; answers its id. */
export async function review(client: Client, providerId: number, body: object = SCORES): Promise<number> {
  const requestId = await newRequest({ client, providerId });
  const response = await client.post(`/api/reviews/requests/${requestId}/review/`).send(body).expect(201);
  return response.body.review_id;
}
