import type { Aim } from '../report';
import { CLIENTS, IN_FLIGHT, type RealtimeResult } from './measure';

/** What the chat part of a run found, for people. */

const AIMS = { toFloor: 0.5, history: 1.3 };

const count = (value: number): string => value.toLocaleString('en');

export function realtimeLines({ chat, connectionKb, history }: RealtimeResult): string[] {
  return [
    ...chat.map(
      ({ clients, perSecond, p50, p99, floor, toFloor }) =>
        `chat, ${count(clients)} clients: ${perSecond.toFixed(0)} messages/s stored and delivered, delivery p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; ` +
        `bare Socket.IO with one insert ${floor.perSecond.toFixed(0)}/s, p99 ${floor.p99.toFixed(1)} ms; ratio ${toFloor.toFixed(2)}`,
    ),
    `memory per chat connection: ${connectionKb === null ? 'unknown on this system' : `${connectionKb.toFixed(0)} kB`} (at ${count(CLIENTS.at(-1) as number)} connections)`,
    `history page of thirty, p50: ${history.small.toFixed(2)} ms with ${count(history.smallMessages)} messages stored, ${history.large.toFixed(2)} ms with ` +
      `${count(history.largeMessages)} (ratio ${(history.large / history.small).toFixed(2)}), ${history.long.toFixed(2)} ms of a thread that holds ${count(history.longMessages)} of them`,
  ];
}

/** The aims, each with its worst value. */
export function realtimeAims({ chat, history }: RealtimeResult): Aim[] {
  const slowest = chat.reduce((a, b) => (b.toFloor < a.toFloor ? b : a));
  const grown = history.large / history.small;
  return [
    {
      what: `chat at least ${AIMS.toFloor} of bare Socket.IO`,
      found: `${slowest.toFloor.toFixed(2)} (${count(slowest.clients)} clients)`,
      met: slowest.toFloor >= AIMS.toFloor,
    },
    { what: `a history page of a large table at most ${AIMS.history}x of a small one`, found: `${grown.toFixed(2)}x`, met: grown <= AIMS.history },
  ];
}

export const REALTIME_NOTE = `Chat: ${IN_FLIGHT} messages on their way at any time, over all connections in turn; from the sending to the arrival at the other side's socket, after the commit.`;
