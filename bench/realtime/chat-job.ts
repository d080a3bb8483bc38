/** What the parent asks of the chat generator, and what it answers. */

export interface ConnectJob {
  act: 'connect';
  port: number;
  tokens: string[];
}

export interface TalkJob {
  act: 'talk';
  /** Thread of each two neighbouring connections: 0 and 1, 2 and 3, … */
  threadIds: number[];
  /** Messages on their way at any time. */
  inFlight: number;
  warmMs: number;
  measureMs: number;
}

export interface LeaveJob {
  act: 'leave';
}

export type ChatJob = ConnectJob | TalkJob | LeaveJob;

/** Latencies in milliseconds, from the sending to the arrival at the other side. */
export interface TalkResult {
  perSecond: number;
  p50: number;
  p99: number;
}
