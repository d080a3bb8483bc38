import { randomUUID } from 'node:crypto';
import type { Test } from 'supertest';
import { row, sql } from './db';
import { api, type Client } from './http';
import { type Level, staffWith } from './sales';

/** Accounts of the panel that stand for a member of the staff, and the panel's own endpoints under them. */

const PASSWORD = 'Panel-Staff-2026';
const PASSWORD_HASH = '$2a$04$Co.UIcSceUXzAKCpMufBmuk0sr9Rp6Xfg7Ik1dJlCj3fkQpehOv86';

export interface PanelAccount {
  email: string;
  get(path: string): Test;
  post(path: string, body?: object): Test;
  put(path: string, body: object): Test;
  /** Any path of the server, such as the content manager's. */
  call(method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object): Test;
}

/** Staff at the panel: the account with the user it stands for. */
export type PanelStaff = PanelAccount & { user: Client };

/** A signed-in account of the panel; it stands for `userId`, or for nobody. */
export async function panelAccount(userId: number | null): Promise<PanelAccount> {
  const email = `${randomUUID()}@panel.souq.test`;
  const { id } = await row<{ id: number }>(
    `insert into admin_users (document_id, firstname, email, password, is_active, blocked, prefered_language, created_at, updated_at, published_at)
     values ($1, 'Panel', $2, $3, true, false, 'en', now(), now(), now()) returning id`,
    [randomUUID().replaceAll('-', '').slice(0, 24), email, PASSWORD_HASH],
  );
  if (userId !== null) await sql('insert into panel_links (admin_id, user_id) values ($1, $2)', [id, userId]);
  const answer = await api().post('/admin/login').send({ email, password: PASSWORD });
  if (answer.status !== 200) throw new Error(`admin/login answered ${answer.status}: ${answer.text}`);
  const signed = (request: Test): Test => request.set('Authorization', `Bearer ${answer.body.data.token as string}`).set('Accept-Language', 'en');
  return {
    email,
    get: (path) => signed(api().get(`/souq${path}`)),
    post: (path, body = {}) => signed(api().post(`/souq${path}`)).send(body),
    put: (path, body) => signed(api().put(`/souq${path}`)).send(body),
    call: (method, path, body) => (body ? signed(api()[method](path)).send(body) : signed(api()[method](path))),
  };
}

/** The panel of a new member of the staff. */
export async function panelStaff(level: Level, dashboards: readonly string[] = []): Promise<PanelStaff> {
  const user = await staffWith(level, dashboards);
  return { ...(await panelAccount(user.userId)), user };
}
