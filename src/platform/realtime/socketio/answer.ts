import { ApiError } from '../../http';
import { checking, mustMatch } from '../../http/contract-check';
import { type Locale, say } from '../../i18n';
import { reportError } from '../../observability/error-report';
import { takeTurn } from '../limits';
import { m } from '../messages';
import type { Ack, AckCode } from '../protocol';
import { type AnySpec, type EventCall, EventRefusal } from './event';

/** One client event from its payload to its acknowledgement. */

const BY_STATUS: Record<number, AckCode> = { 400: 'invalid', 401: 'unauthorized', 403: 'forbidden', 404: 'not_found', 409: 'invalid', 429: 'rate_limited' };

const refusalOf = (code: AckCode, error: string): Ack => ({ ok: false, code, error });

/** Counts the event against its user's limit; an acknowledgement when it is over it. */
export async function limited({ counts }: AnySpec, userId: number, locale: Locale): Promise<Ack | null> {
  const { allowed } = await takeTurn(counts, userId);
  return allowed ? null : refusalOf('rate_limited', say(m.rateLimited(), locale));
}

/** Runs a client event. Never throws. */
export async function answerEvent(spec: AnySpec, call: EventCall<unknown>): Promise<Ack> {
  const { locale } = call;
  const parsed = spec.payload.safeParse(call.payload);
  if (!parsed.success) return refusalOf('invalid', say(m.invalid(), locale));
  try {
    const data = await spec.handle({ ...call, payload: parsed.data } as never);
    if (checking()) mustMatch(`the acknowledgement of ${spec.name}`, spec.answer, data);
    return { ok: true, ...data };
  } catch (error) {
    return ackOf(error, spec.name, locale);
  }
}

function ackOf(error: unknown, event: string, locale: Locale): Ack {
  if (error instanceof EventRefusal) return refusalOf(error.code, say(error.detail, locale));
  if (error instanceof ApiError) return refusalOf(BY_STATUS[error.status] ?? 'server_error', say(error.detail, locale));
  reportError(error, { event });
  strapi.log.error(`realtime: ${event} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return refusalOf('server_error', say(m.serverError(), locale));
}
