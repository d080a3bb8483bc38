import { Client } from 'pg';
import type { Test } from 'supertest';
import { api } from '../../support/http';
import { freshName, startServer, type TestServer } from '../../support/server';

/** A server of its own with an administrator, and the content manager's HTTP API as the panel calls it. */

export const ADMIN = { email: 'panel@souq.test', password: 'Panel-Admin-2026' };

type Method = 'get' | 'post' | 'put' | 'delete';

export interface Panel {
  server: TestServer;
  db: Client;
  /** Calls below `/content-manager` with the administrator's token. */
  call(method: Method, path: string, body?: object): Test;
  /** Calls of one type's documents. */
  documents(method: Method, uid: string, documentId?: string, body?: object): Test;
  stop(): Promise<void>;
}

export async function openPanel(): Promise<Panel> {
  const server = await startServer({ ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password }, { database: freshName() });
  const db = new Client({ connectionString: server.databaseUrl });
  await db.connect();
  const token = (await api(server.url).post('/admin/login').send(ADMIN).expect(200)).body.data.token as string;
  const call = (method: Method, path: string, body?: object) => {
    const request = api(server.url)[method](`/content-manager${path}`).set('Authorization', `Bearer ${token}`).set('Accept-Language', 'en');
    return body ? request.send(body) : request;
  };
  const documents = (method: Method, uid: string, documentId = '', body?: object) => call(method, `/collection-types/${uid}${documentId && `/${documentId}`}`, body);
  const stop = async () => {
    await db.end();
    await server.stop();
  };
  return { server, db, call, documents, stop };
}

/** The relation value the panel's picker sends. */
export const picked = (documentId: string) => ({ connect: [{ documentId, isTemporary: true, position: { end: true } }], disconnect: [] });
