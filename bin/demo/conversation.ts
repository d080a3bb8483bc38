import { pause } from '../support/waiting';
import type { Api } from './api';
import { Live } from './live';
import type { Person, Provider } from './people';
import { expectFields, type Story, Surprise } from './story';

/** Client and provider talk over Socket.IO; one of them goes away, catches up, and finds the notices of what he missed. */

interface Change {
  seq: number;
  type: string;
  message?: { body: string };
}

interface Synced extends Record<string, unknown> {
  seq: number;
  more: boolean;
  changes: Change[];
}

interface Notices {
  count: number;
  results: { kind: string; url: string; body: string; is_read: boolean }[];
}

const OPENING = 'Can you come on Sunday?';
const NOTICE_LIMIT_MS = 15_000;
const NOTICE_STEP_MS = 300;

export async function conversation(api: Api, story: Story, client: Person, provider: Provider): Promise<void> {
  story.chapter('A conversation');
  const threadId = await story.step(`${client.name} opens a chat with ${provider.name}`, async () => {
    const body = { provider_id: provider.providerId };
    return (await api.expect<{ id: number }>(200, 'POST', '/api/messaging/direct/thread/', { token: client.token, body })).id;
  });
  const seq = await talk(api, story, { client, provider, threadId });
  await missAndCatchUp(api, story, { client, provider, threadId, seq });
}

interface Talk {
  client: Person;
  provider: Provider;
  threadId: number;
}

/** Both are there. @returns the last change the provider knows of */
async function talk(api: Api, story: Story, { client, provider, threadId }: Talk): Promise<number> {
  const thread = { thread_id: threadId };
  const [hers, his] = await story.step('both connect and open the chat', async () => {
    const lives = await Promise.all([Live.connect(api.base, client.token), Live.connect(api.base, provider.token)]);
    for (const live of lives) expectFields('the joined chat', await live.ask('thread:join', thread), { ...thread, unread_count: 0 });
    return lives;
  });
  try {
    await story.step(`${client.name} writes, and ${provider.name} sees it at once, the typing too`, async () => {
      await hers.ask('typing', { ...thread, is_typing: true });
      await his.expect('typing', { ...thread, is_typing: true });
      await hers.ask('message:send', { ...thread, body: OPENING, client_id: 'demo-1' });
      await his.expect('message:new', { ...thread, body: OPENING });
    });
    await story.step('the same message sent again is not doubled', async () => {
      const { message } = await hers.ask<{ message: Record<string, unknown> }>('message:send', { ...thread, body: OPENING, client_id: 'demo-1' });
      expectFields('the repeated message', message, { seq: 1 });
    });
    return await story.step(`${provider.name} reads and answers`, async () => {
      expectFields('the reading', await his.ask('thread:read', thread), { marked: 1 });
      await hers.expect('thread:read', { ...thread, marked: 1 });
      const { message } = await his.ask<{ message: { seq: number } }>('message:send', { ...thread, body: 'Yes, at nine.' });
      await hers.expect('message:new', { ...thread, body: 'Yes, at nine.' });
      return message.seq;
    });
  } finally {
    hers.leave();
    his.leave();
  }
}

async function missAndCatchUp(api: Api, story: Story, { client, provider, threadId, seq }: Talk & { seq: number }): Promise<void> {
  const missed = ['Please ring twice.', 'The door is green.'];
  await story.step(`${provider.name} goes offline while ${client.name} writes twice and corrects herself`, async () => {
    const hers = await Live.connect(api.base, client.token);
    try {
      const [first] = [
        await hers.ask<{ message: { id: number } }>('message:send', { thread_id: threadId, body: 'Please ring once.' }),
        await hers.ask('message:send', { thread_id: threadId, body: missed[1] as string }),
      ];
      await hers.ask('message:edit', { thread_id: threadId, message_id: first.message.id, body: missed[0] as string });
    } finally {
      hers.leave();
    }
  });
  await story.step(`${provider.name} comes back and asks for everything after change ${seq}`, async () => {
    const his = await Live.connect(api.base, provider.token);
    try {
      const synced = await his.ask<Synced>('thread:sync', { thread_id: threadId, after: seq });
      expectFields('what he missed', synced, { seq: seq + 3, more: false });
      const found = synced.changes.map(({ type, message }) => `${type}: ${message?.body}`);
      const wanted = [`message: ${missed[0]}`, `message: ${missed[1]}`, `edited: ${missed[0]}`];
      if (found.join('\n') !== wanted.join('\n')) throw new Surprise(`the changes ${wanted.join(', ')}`, found.join(', '));
    } finally {
      his.leave();
    }
  });
  await readNotices(api, story, provider, `/threads/${threadId}/chat`);
}

async function readNotices(api: Api, story: Story, { name, token }: Provider, url: string): Promise<void> {
  await story.step(`${name} finds two notices of the messages he missed`, async () => {
    const end = Date.now() + NOTICE_LIMIT_MS;
    for (;;) {
      const { results } = await api.expect<Notices>(200, 'GET', '/api/notifications/?limit=50', { token });
      const found = results.filter((notice) => notice.kind === 'message_new' && notice.url === url && !notice.is_read && notice.body !== OPENING);
      if (found.length === 2) return;
      if (Date.now() > end) throw new Surprise(`two unread notices with url ${url}`, `${found.length} of ${results.length}`);
      await pause(NOTICE_STEP_MS);
    }
  });
  await story.step(`${name} marks all as read`, async () => {
    expectFields('the answer', await api.expect(200, 'POST', '/api/notifications/mark-all-read/', { token, body: {} }), { ok: true });
    expectFields('the count', await api.expect(200, 'GET', '/api/notifications/unread-count/', { token }), { unread: 0 });
  });
}
