import type { Message } from '../../platform/i18n';
import { m } from './messages';

/** Pure rules of the integration status (spec/system-status.md, section 1). */

export const SERVICES = ['zid', 'openai', 'whatsapp', 'email'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** How a look at a service ended. */
export const OUTCOMES = ['ok', 'not_configured', 'status', 'timeout', 'unreachable', 'insecure', 'bad_grant', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What one look found; nothing of what the provider said, and no secret. */
export interface Check {
  name: ServiceName;
  configured: boolean;
  ok: boolean;
  outcome: Outcome;
  statusCode: number | null;
  /** Milliseconds it took. */
  ms: number;
  checkedAt: Date;
}

const SENTENCES: Record<Outcome, (status: number) => Message> = {
  ok: () => m.ok(),
  not_configured: () => m.notConfigured(),
  status: (status) => m.badStatus({ status }),
  timeout: () => m.timeout(),
  unreachable: () => m.unreachable(),
  insecure: () => m.insecure(),
  bad_grant: () => m.badGrant(),
  failed: () => m.failed(),
};

/** The sentence that is shown. */
export const sentenceOf = ({ outcome, statusCode }: Pick<Check, 'outcome' | 'statusCode'>): Message => SENTENCES[outcome](statusCode ?? 0);

/** A redirect is an answer, though none is followed. */
export const isAnswer = (status: number): boolean => status < 400;

const TIMEOUTS = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'];
const INSECURE = /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/;
const UNREACHABLE = /^(?:E(?:CONN|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|PIPE)|UND_ERR_SOCKET|HPE_)/;

/** Why a request got no answer. */
export function outcomeOfError(error: unknown): Outcome {
  const { name, cause, code } = (typeof error === 'object' && error !== null ? error : {}) as { name?: unknown; cause?: { code?: unknown }; code?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  const word = String(cause?.code ?? code ?? '');
  if (TIMEOUTS.includes(word)) return 'timeout';
  if (INSECURE.test(word)) return 'insecure';
  return UNREACHABLE.test(word) ? 'unreachable' : 'failed';
}
