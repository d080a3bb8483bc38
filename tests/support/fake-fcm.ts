import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What FCM's HTTP v1 API takes for one device. */
export interface PushCall {
  path: string;
  authorization: string | undefined;
  message: {
    token: string;
    notification: { title: string; body: string };
    data: Record<string, string>;
    android: { priority: string; collapse_key: string; notification: { tag: string } };
    apns: { headers: Record<string, string> };
  };
}

/** How it answers a device: taken, one of its error codes, not at all, or by hanging up. */
export type PushAnswer = 'taken' | { status: number; code: string; message?: string } | 'silence' | 'hang-up';

export interface FakeFcm {
  url: string;
  /** Service account whose tokens it gives out. */
  account: string;
  received: PushCall[];
  tokensGiven: number;
  answer: (call: PushCall) => PushAnswer;
  /** False = its token endpoint refuses the account. */
  authorizes: boolean;
  close(): Promise<void>;
}

const PROJECT = 'souq-test';

function serviceAccount(): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return JSON.stringify({ type: 'service_account', project_id: PROJECT, client_email: `push@${PROJECT}.iam.gserviceaccount.com`, private_key: privateKey });
}

/** Google's token endpoint and Firebase Cloud Messaging on the loopback address. */
export async function fakeFcm(): Promise<FakeFcm> {
  const fake = { received: [] as PushCall[], tokensGiven: 0, answer: () => 'taken', authorizes: true, account: serviceAccount() } as unknown as FakeFcm;
  const server = createServer((request, response) => void take(request, response, fake));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return fake;
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

async function take(request: IncomingMessage, response: ServerResponse, fake: FakeFcm): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  if (request.url?.endsWith('/token')) giveToken(text, response, fake);
  else takeMessage(text, request, response, fake);
}

function takeMessage(text: string, request: IncomingMessage, response: ServerResponse, fake: FakeFcm): void {
  const call = { path: request.url ?? '', authorization: request.headers.authorization, message: JSON.parse(text).message } as PushCall;
  fake.received.push(call);
  const answer = fake.answer(call);
  if (answer === 'hang-up') request.socket.destroy();
  else if (answer === 'taken') reply(response, 200, { name: `projects/${PROJECT}/messages/${fake.received.length}` });
  else if (answer !== 'silence') reply(response, answer.status, { error: errorOf(answer) });
}

const errorOf = ({ status, code, message = code }: Exclude<PushAnswer, string>) => ({
  code: status,
  message,
  status: code,
  details: [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode: code }],
});

function giveToken(form: string, response: ServerResponse, fake: FakeFcm): void {
  const fields = new URLSearchParams(form);
  const signed = fields.get('grant_type') === 'urn:ietf:params:oauth:grant-type:jwt-bearer' && (fields.get('assertion') ?? '').split('.').length === 3;
  if (!signed || !fake.authorizes) {
    reply(response, 400, { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' });
    return;
  }
  fake.tokensGiven += 1;
  reply(response, 200, { access_token: `access-${fake.tokensGiven}`, token_type: 'Bearer', expires_in: 3600 });
}
