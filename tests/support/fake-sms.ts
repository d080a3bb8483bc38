import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  path: string;
  authorization: string | undefined;
  fields: Record<string, string>;
}

/** How the fake provider answers: a status with a JSON body, not at all, or by hanging up after it took the message. */
export type Answer = { status: number; body: unknown } | 'silence' | 'hang-up';

export interface FakeSms {
  url: string;
  received: Received[];
  /** Decides about the next calls. */
  answer: (call: Received) => Answer;
  close(): Promise<void>;
}

/** An SMS provider on the loopback address. */
export async function fakeSms(answer: FakeSms['answer']): Promise<FakeSms> {
  const received: Received[] = [];
  const fake = { received, answer } as FakeSms;
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

async function take(request: IncomingMessage, response: ServerResponse, fake: FakeSms): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const call = { method: request.method ?? '', path: request.url ?? '', authorization: request.headers.authorization, fields: Object.fromEntries(new URLSearchParams(text)) };
  fake.received.push(call);
  const answer = fake.answer(call);
  if (answer === 'silence') return;
  if (answer === 'hang-up') return void request.socket.destroy();
  response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer.body));
}
