import type { Env } from '../../config/env';
import { messageOf, Sentence, say } from './report';
import { launchServer, type ServerProcess } from './server-process';
import { openSession, type Session } from './session';
import { onStopSignals } from './signals';

/** Time beyond `SHUTDOWN_SECONDS` that the server has to stop its worker and close its connections. */
const STOP_GRACE_MS = 20_000;

/** Holds the database and the server of one run together: whoever ends first, the other is stopped, in the right order. */
export class Supervisor {
  private session: Promise<Session> | undefined;
  private server: ServerProcess | undefined;
  private ending = false;
  private restarting = false;

  constructor(private readonly env: Env) {
    onStopSignals(
      () => void this.end(0, 'Stopping…'),
      () => void this.kill(),
    );
  }

  /** Starts the database. */
  async open(): Promise<Session> {
    this.session = openSession(this.env);
    const session = await this.session;
    void session.cluster?.ended.then(() => this.end(1, 'The local PostgreSQL ended by itself: stopping the server.'));
    return session;
  }

  /** Starts the server and answers its port. */
  async serve(session: Session): Promise<number> {
    if (this.ending) throw new Sentence('Stopped while starting.');
    const server = launchServer({ environment: session.environment, detached: true });
    this.server = server;
    const port = await server.ready;
    void server.ended.then((code) => {
      if (!this.restarting) void this.end(code, `The server ended by itself (exit code ${code}).`);
    });
    return port;
  }

  /** Stops the server and starts it again; when the new one fails, says so and waits for the next restart. */
  async restart(session: Session): Promise<void> {
    this.restarting = true;
    await this.server?.stop(this.stopLimit());
    try {
      if (!this.ending) await this.serve(session);
      this.restarting = false;
    } catch (error) {
      say(messageOf(error));
    }
  }

  /** Stops everything and leaves with `code`. Later calls change nothing. */
  async end(code: number, sentence: string): Promise<void> {
    if (this.ending) return;
    this.ending = true;
    say(sentence);
    await this.server?.stop(this.stopLimit());
    const session = await this.session?.catch(() => undefined);
    await session?.cluster?.stop();
    if (code === 0) say('Stopped.');
    process.exit(code);
  }

  get isEnding(): boolean {
    return this.ending;
  }

  private async kill(): Promise<never> {
    this.server?.signal('SIGKILL');
    const session = await this.session?.catch(() => undefined);
    await session?.cluster?.stop(true);
    process.exit(130);
  }

  private stopLimit(): number {
    return this.env.SHUTDOWN_SECONDS * 1000 + STOP_GRACE_MS;
  }
}

/** Runs the body of a launcher; what it throws stops everything and is said in its own words. */
export async function supervised(env: Env, body: (supervisor: Supervisor) => Promise<void>): Promise<void> {
  const supervisor = new Supervisor(env);
  try {
    await body(supervisor);
  } catch (error) {
    await supervisor.end(1, error instanceof Sentence ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
