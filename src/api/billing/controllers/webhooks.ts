import type { z } from 'zod';
import { env } from '../../../../config/env';
import { ApiError, type Call, notFound, readBytes } from '../../../platform/http';
import type { Message } from '../../../platform/i18n';
import type * as contract from '../contract';
import { badSignature, gatewayNotConfigured } from '../errors';
import { m } from '../messages';
import { receiveWebhook, type WebhookOutcome } from '../use-cases/receive-webhook';

type Answer = z.infer<typeof contract.webhookAnswer>;
type GatewayAnswer = z.infer<typeof contract.gatewayAnswer>;

async function receive(call: Call, gateway: string): Promise<WebhookOutcome> {
  const rawBody = await readBytes(call.stream);
  const query = new URL(call.stream.url ?? '/', 'http://localhost').searchParams;
  return receiveWebhook({ gateway, rawBody, header: call.header, query, ip: call.ip });
}

const notOk = (status: number, detail: Message): ApiError => new ApiError(status, detail, { extra: { ok: false } });

/** The dialect of spec/billing.md: `{ok, …}`. */
function billingAnswer(outcome: WebhookOutcome): Answer {
  switch (outcome.kind) {
    case 'unknown_gateway':
      throw notOk(404, m.unknownGateway());
    case 'malformed':
      throw notOk(400, m.webhookMalformed());
    case 'stale':
      throw notOk(401, m.webhookStale());
    case 'not_configured':
    case 'unsigned':
      throw notOk(401, m.badSignature());
    case 'unreadable':
      throw notOk(400, m.webhookUnreadable());
    case 'conflict':
      throw notOk(400, m.webhookConflict());
    case 'duplicate':
      return { ok: true, status: 'duplicate_ignored' };
    case 'no_attempt':
      return { ok: false, detail: 'attempt not found' };
    case 'irrelevant':
      return { ok: true, status: 'ignored' };
    case 'processed':
      return { ok: true, invoice: outcome.invoiceCode, status: outcome.word };
  }
}

/** The dialect of spec/payments.md. */
function gatewayAnswer(outcome: WebhookOutcome): GatewayAnswer {
  switch (outcome.kind) {
    case 'unknown_gateway':
      throw notFound(m.unknownGateway());
    case 'not_configured':
      throw gatewayNotConfigured();
    case 'malformed':
    case 'stale':
    case 'unsigned':
      throw badSignature();
    case 'unreadable':
      throw new ApiError(400, m.webhookUnreadable());
    case 'conflict':
      throw new ApiError(400, m.webhookConflict(), { code: 'WEBHOOK_CONFLICT' });
    case 'duplicate':
      return { status: 'DUPLICATE' };
    case 'no_attempt':
    case 'irrelevant':
      return { status: 'IGNORED' };
    case 'processed':
      return { status: outcome.word === 'ignored' ? 'IGNORED' : 'PROCESSED' };
  }
}

export default {
  billing: async (call: Call<z.infer<typeof contract.webhookPath>>) => billingAnswer(await receive(call, call.params.provider)),
  named: async (call: Call<z.infer<typeof contract.gatewayPath>>) => gatewayAnswer(await receive(call, call.params.gateway)),
  /** Without a name: the gateway of cards. */
  cards: async (call: Call) => gatewayAnswer(await receive(call, env().CARD_GATEWAY)),
};
