import type { VisitorFrame } from '../../src/api/public-chat/present';
import { openVisitor } from '../../src/api/public-chat/sockets/visitor';
import type { PlainSocket, UpgradeCall } from '../../src/platform/realtime';

/** spec/public-chat.md, section 5: a visitor without a message either way for 30 minutes. */

jest.mock('../../src/api/public-chat/sockets/presence', () => ({ keepAlive: jest.fn(), leave: jest.fn().mockResolvedValue(undefined) }));
jest.mock('../../src/api/public-chat/use-cases/announce-conversation', () => ({ announceConversation: jest.fn().mockResolvedValue(undefined) }));
jest.mock('../../src/api/public-chat/use-cases/open-conversation', () => ({ openConversation: jest.fn().mockResolvedValue(undefined) }));
jest.mock('../../src/api/public-chat/use-cases/write-visitor-message', () => ({
  announceVisitorMessage: jest.fn().mockResolvedValue(undefined),
  writeVisitorMessage: jest.fn().mockResolvedValue({ id: 1, sender_id: null, visitor_name: 'Nora', content: 'x' }),
}));

const { toVisitor } = jest.requireActual<typeof import('../../src/api/public-chat/sockets/hub')>('../../src/api/public-chat/sockets/hub');

const MINUTE = 60_000;
const ANSWER: VisitorFrame = { id: 2, sender: 'support', sender_type: 'staff', visitor_name: null, message: 'y', is_command: false };

function aSocket() {
  const [handlers, closed]: [{ frame?: (text: string) => unknown; close?: (code: number) => void }, number[]] = [{}, []];
  const socket: PlainSocket = {
    id: 'socket',
    caller: null,
    onCallerChange: () => undefined,
    send: () => true,
    close: (code) => {
      closed.push(code);
      handlers.close?.(code);
    },
    onFrame: (handle) => {
      handlers.frame = handle;
    },
    onClose: (handle) => {
      handlers.close = handle;
    },
  };
  return { socket, handlers, closed };
}

const call = { query: new URLSearchParams('name=Nora'), header: () => undefined } as unknown as UpgradeCall;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('is ended with 1000', async () => {
  const { socket, closed } = aSocket();
  await openVisitor(socket, call, { id: 'quiet', ipHash: 'ip' });
  await jest.advanceTimersByTimeAsync(30 * MINUTE - 1);
  expect(closed).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(closed).toEqual([1000]);
});

it('starts anew with each message either way, and not with what is ignored', async () => {
  const { socket, handlers, closed } = aSocket();
  await openVisitor(socket, call, { id: 'talking', ipHash: 'ip' });
  await jest.advanceTimersByTimeAsync(20 * MINUTE);
  await handlers.frame?.('{"message":"x"}');
  await jest.advanceTimersByTimeAsync(20 * MINUTE);
  await toVisitor('talking', ANSWER);
  await jest.advanceTimersByTimeAsync(20 * MINUTE);
  await handlers.frame?.('nonsense');
  await jest.advanceTimersByTimeAsync(10 * MINUTE - 1);
  expect(closed).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(closed).toEqual([1000]);
});
