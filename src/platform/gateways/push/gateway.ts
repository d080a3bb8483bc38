/** One way to send push messages. Adding a provider is one file beside this one and a line in `index.ts`. */
export interface PushGateway {
  name: string;
  /**
   * Sends up to 500 messages; answers one outcome a message, in their order.
   * Rejects when none of them could be sent at all (no connection, no access token).
   */
  send(messages: readonly PushMessage[]): Promise<PushOutcome[]>;
}

export interface PushMessage {
  token: string;
  title: string;
  body: string;
  /** For the app; FCM carries text only. */
  data: Record<string, string>;
  /** A device that gets a message with the same tag again shows it once. */
  tag: string;
  urgent: boolean;
}

/** `stale`: the token names no device any more. `failed`: worth another try; the reason names no person and no token. */
export type PushOutcome = { result: 'sent' } | { result: 'stale' } | { result: 'failed'; reason: string };

export const MAX_BATCH = 500;
