import { type Message, say } from '../../../../platform/i18n';
import { type PlainSocket, takeTurn, type UpgradeCall } from '../../../../platform/realtime';
import { m } from '../../messages';
import type { ThreadTarget, Viewer } from '../../realtime-contract';
import { type RefusalCode, refusalCode, refusalText } from '../../refusals';
import { requireMember } from '../../use-cases/join-thread';
import { markRead } from '../../use-cases/mark-read';
import { sendMessage } from '../../use-cases/send-message';
import { openThread } from '../open-thread';
import { setTyping } from '../typing';
import { type Kind, messageFrame } from './frames';
import { enter, type Member } from './members';

/** One plain socket in its thread: what both routes have in common. */

const NO_PROVIDER = 4400;
const FORBIDDEN = 4403;

/** How a refusal to join closes the socket. */
const CLOSES: Partial<Record<RefusalCode | 'server_error', number>> = { forbidden: FORBIDDEN, not_found: FORBIDDEN, blocked: FORBIDDEN, no_provider: NO_PROVIDER };

type ErrorCode = 'blocked' | 'rate_limited' | 'bad_json' | 'unknown_action';

interface Options {
  kind: Kind;
  target: ThreadTarget;
  /** Staff may come in. */
  forStaff: boolean;
}

export class Conversation implements Member {
  readonly kind: Kind;
  readonly userId: number;
  isReady = false;
  private threadId = 0;
  private ended = false;
  private leave: () => void = () => undefined;

  constructor(
    readonly socket: PlainSocket,
    private readonly call: UpgradeCall,
    private readonly options: Options,
  ) {
    this.kind = options.kind;
    this.userId = socket.caller?.id ?? 0;
    socket.onClose(() => this.leave());
  }

  get viewer(): Viewer {
    const isStaff = this.options.forStaff && this.socket.caller?.isStaff === true;
    return { userId: this.userId, isStaff, ip: this.call.ip, userAgent: this.call.header('user-agent') };
  }

  /** Joins the thread; where that is refused, the socket is closed with the refusal's code. @returns whether it is in */
  async join(): Promise<boolean> {
    try {
      const { thread_id: threadId } = await openThread(this.options.target, this.viewer, (id) => {
        this.leave = enter(id, this);
        return this.leave;
      });
      this.threadId = threadId;
      return !this.ended;
    } catch (error) {
      const code = CLOSES[refusalCode(error)];
      if (code === undefined) throw error;
      this.end(code);
      return false;
    }
  }

  /** The thread may be another one by now, or not the caller's any more. */
  async rejoin(): Promise<void> {
    this.leave();
    await this.join();
  }

  /** Frames of the thread reach it from now on. @param frame the first one */
  start(frame: object): void {
    this.socket.send(frame);
    this.isReady = true;
    this.socket.onCallerChange(() => void this.attempt(() => this.check()));
  }

  async send(body: unknown, clientId?: string | null): Promise<void> {
    if (!(await this.mayGoOn('message'))) return;
    const { target } = this.options;
    const sent = await this.attempt(() => sendMessage({ target, viewer: this.viewer, body, clientId, origin: this.call.origin }));
    // Whoever sends again has lost the receipt; the others have the message.
    if (sent?.repeated) this.socket.send(messageFrame(sent.message));
    if (sent && sent.message.thread_id !== this.threadId) await this.rejoin();
  }

  async typing(isTyping: boolean): Promise<void> {
    if (!(await this.mayGoOn('event'))) return;
    await this.attempt(async () => {
      await this.check();
      await setTyping({ threadId: this.threadId, userId: this.userId, isTyping });
    });
  }

  /** Marks what the peer wrote. @returns true when nothing was unread, so that nobody is told */
  async read(): Promise<boolean> {
    if (!(await this.mayGoOn('event'))) return false;
    const reading = await this.attempt(async () => {
      await this.check();
      return markRead({ target: this.options.target, viewer: this.viewer, scope: 'peer' });
    });
    return reading?.messageIds.length === 0;
  }

  /** A frame that says nothing the route knows. */
  misunderstood(code: 'bad_json' | 'unknown_action'): void {
    this.error(code, code === 'bad_json' ? m.badFrame() : m.unknownAction());
  }

  shutOut(): void {
    if (this.isReady && !this.ended) this.error('blocked', m.blocked());
    this.end(FORBIDDEN);
  }

  private check(): Promise<void> {
    return requireMember(this.threadId, this.viewer);
  }

  private async mayGoOn(counts: 'message' | 'event'): Promise<boolean> {
    const { allowed } = await takeTurn(counts, this.userId);
    if (!allowed) this.error('rate_limited', m.rateLimited());
    return allowed;
  }

  /** Runs a use-case; a refusal becomes a frame, and the end where the caller does not belong here any more. */
  private async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      await this.refuse(error);
      return undefined;
    }
  }

  private async refuse(error: unknown): Promise<void> {
    const code = refusalCode(error);
    if (code === 'server_error') strapi.log.error(`messaging: a frame failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (code === 'blocked') return this.shutOut();
    const end = await this.endAfter(code);
    // The request's route knows no words for these: the code of its close says them.
    if (end === undefined || this.kind === 'thread') this.socket.send({ type: 'error', code: code === 'invalid' ? 'bad_json' : code, error: refusalText(error, this.call.locale) });
    if (end !== undefined) this.end(end);
  }

  /** How a refusal closes the socket; undefined where it stays. */
  private async endAfter(code: RefusalCode | 'server_error'): Promise<number | undefined> {
    if (code === 'no_provider') return NO_PROVIDER;
    return (code === 'forbidden' || code === 'not_found') && !(await this.belongs()) ? FORBIDDEN : undefined;
  }

  /** Whether the caller may still see what he has open. A closed thread may be read, not written in; its request's socket leads elsewhere. */
  private async belongs(): Promise<boolean> {
    if (this.kind === 'request') return false;
    return this.check().then(
      () => true,
      () => false,
    );
  }

  private error(code: ErrorCode, text: Message): void {
    this.socket.send({ type: 'error', code, error: say(text, this.call.locale) });
  }

  private end(code: number): void {
    if (this.ended) return;
    this.ended = true;
    this.leave();
    this.socket.close(code);
  }
}
