import { env } from '../../../../config/env';
import { db, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { type FieldErrors, fieldMessages, invalid, parseInput } from '../../../platform/http';
import { once } from '../../../platform/idempotency';
import { activeSubcategory, visibleProvider } from '../../providers';
import * as contract from '../contract';
import { m } from '../messages';
import { discardParts, type PreparedPart, putParts, recordParts, type StoredPart } from './attach-files';

export interface CreateRequest {
  userId: number;
  input: contract.CreateRequest;
  parts: PreparedPart[];
  idempotencyKey?: string | undefined;
}

export interface CreatedRequest {
  id: number;
  provider: number | null;
  subcategory: number;
  title: string;
  description: string;
  request_type: string;
  city: string;
  quote_deadline: string | null;
  status: 'sent';
}

/**
 * Rows 1-3: the request and its attachments are saved together or not at all (spec/marketplace.md, Create).
 * @throws 400 field errors; 409 when the idempotency key was used with other fields
 */
export async function createRequest({ userId, input, parts, idempotencyKey }: CreateRequest): Promise<CreatedRequest> {
  const deadline = input.request_type === 'competitive' ? parseInput(contract.quoteDeadline, { quote_deadline: input.quote_deadline }).quote_deadline : undefined;
  const errors = await fieldProblems(userId, input, deadline);
  const refused = Object.keys(errors).length > 0;
  const stored = refused ? [] : await putParts(parts);
  const content = { ...input, parts: parts.map(({ part, checksum }) => [part, checksum]) };
  const repeatable = idempotencyKey === undefined ? undefined : { userId, scope: 'marketplace.requests.create', key: idempotencyKey, content };
  let mine = false;
  try {
    const answer = await transaction((tx) => {
      mine = false;
      return once(tx, repeatable, async () => {
        mine = true;
        // Here and not before: a repeat gets its first answer, even where the fields would be refused by now.
        if (refused) throw invalid(errors);
        return insert(tx, userId, input, deadline ?? null, stored);
      });
    });
    if (!mine) await discardParts(stored);
    return answer;
  } catch (error) {
    await discardParts(stored);
    throw error;
  }
}

async function fieldProblems(userId: number, input: contract.CreateRequest, deadline: string | undefined): Promise<FieldErrors> {
  const errors: FieldErrors = {};
  if (!(await activeSubcategory(db, input.subcategory))) errors['subcategory'] = [m.subcategoryUnknown()];
  if (input.request_type === 'normal' && !input.city) errors['city'] = [fieldMessages.required()];
  const providerError = await providerProblem(userId, input);
  if (providerError) errors['provider'] = [providerError];
  if (deadline !== undefined && deadline < riyadhToday()) errors['quote_deadline'] = [m.deadlineInPast()];
  return errors;
}

/** Today in Riyadh, which keeps UTC+3 all year. */
export const riyadhToday = (): string => new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10);

async function providerProblem(userId: number, { provider: id, request_type }: Pick<contract.CreateRequest, 'provider' | 'request_type'>) {
  if (id === undefined) return request_type === 'normal' ? fieldMessages.required() : null;
  const provider = await visibleProvider(db, id);
  if (!provider) return m.providerUnknown();
  if (provider.user_id === userId) return m.providerMine();
  return request_type === 'urgent' && !provider.accepts_urgent ? m.providerNotUrgent() : null;
}

async function insert(tx: Tx, userId: number, input: contract.CreateRequest, deadline: string | null, stored: StoredPart[]): Promise<CreatedRequest> {
  const urgent = input.request_type === 'urgent';
  const row = (await tx.one<{ id: number }>(
    `insert into service_requests (client_id, provider_id, subcategory_id, title, description, request_type, state, city, is_urgent, dispatch_mode, expires_at, quote_deadline)
     values ($1, $2, $3, $4, $5, $6, 'sent', $7, $8, $9, case when $8 then localtimestamp + make_interval(mins => $10) end, $11::date) returning id`,
    [
      userId,
      input.provider ?? null,
      input.subcategory,
      input.title,
      input.description,
      input.request_type,
      input.city ?? '',
      urgent,
      input.dispatch_mode ?? 'all',
      env().URGENT_REQUEST_EXPIRY_MINUTES,
      deadline,
    ],
  )) as { id: number };
  await recordParts(tx, row.id, stored);
  await emit(tx, 'marketplace.request_published', { requestId: row.id, type: input.request_type, clientId: userId, providerId: input.provider ?? null });
  return {
    id: row.id,
    provider: input.provider ?? null,
    subcategory: input.subcategory,
    title: input.title,
    description: input.description,
    request_type: input.request_type,
    city: input.city ?? '',
    quote_deadline: deadline,
    status: 'sent',
  };
}
