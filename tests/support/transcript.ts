import type { ClientEvents } from '../../src/platform/realtime/protocol';
import type { Live } from './live';

/** A conversation as a client keeps it: what arrives is applied by its number, and a cursor says from where to catch up. */

type Sync = ClientEvents['thread:sync']['data'];
type Change = Sync['changes'][number];

export interface Line {
  id: number;
  body: string;
  client_id: string | null;
}

export class Transcript {
  private readonly lines = new Map<number, Line>();
  private readonly gone = new Set<number>();
  /** Everything up to here is known. */
  cursor = 0;

  constructor(readonly threadId: number) {}

  /** Applies whatever the connection delivers from now on. What comes out of turn is kept; the cursor waits for the gap to be filled. */
  follow(live: Live): void {
    for (const event of ['message:new', 'message:edited'] as const) live.socket.on(event, (message) => message.thread_id === this.threadId && this.put(message));
    live.socket.on('message:deleted', ({ thread_id, message_id }) => thread_id === this.threadId && this.drop(message_id));
  }

  /** Asks for everything after the cursor, page by page. */
  async catchUp(live: Live): Promise<void> {
    for (;;) {
      const answer = await live.ask('thread:sync', { thread_id: this.threadId, after: this.cursor, limit: 50 });
      if (!answer.ok) throw new Error(`thread:sync answered ${answer.code}`);
      for (const change of answer.changes) this.apply(change);
      this.cursor = answer.more ? (answer.changes.at(-1)?.seq ?? this.cursor) : answer.seq;
      if (!answer.more) return;
    }
  }

  /** What stands in it, oldest first. */
  read(): Line[] {
    return [...this.lines.values()].sort((a, b) => a.id - b.id);
  }

  private apply(change: Change): void {
    if (change.type === 'deleted') this.drop(change.message_id);
    else if (change.type !== 'read') this.put(change.message);
  }

  private put({ id, body, client_id }: Line): void {
    if (!this.gone.has(id)) this.lines.set(id, { id, body, client_id });
  }

  private drop(id: number): void {
    this.gone.add(id);
    this.lines.delete(id);
  }
}
