import { env } from '../../../config/env';
import type { Principal } from '../../platform/auth';
import { ApiError, type Collected, date, fieldMessages as f, forbidden, httpMessages, invalid } from '../../platform/http';
import { m } from './messages';

/** What the wallet's callers mean: whose wallet, which currency, which part of a list. */

export const DEFAULT_CURRENCY = 'EGP';

/** `?currency=`, EGP without it. @throws 400 for one that is not among the setting's */
export function currencyOf(query: { currency?: string | undefined }): string {
  const wanted = query.currency?.trim().toUpperCase() || DEFAULT_CURRENCY;
  if (!env().CURRENCIES.includes(wanted)) throw invalid({ currency: m.unknownCurrency() });
  return wanted;
}

/**
 * Whose wallet a staff member moves: null = the caller acts as a normal user on his own.
 * @throws 403 when somebody else than staff names another user; 400 when staff send an empty or impossible user_id
 */
export function targetOf(caller: Principal, { values, errors }: Collected<{ user_id?: number | null | undefined }>): number | null {
  const named = values.user_id;
  if (caller.isStaff) {
    if (errors['user_id']) throw invalid({ user_id: errors['user_id'] });
    if (named === null) throw invalid({ user_id: f.null() });
    return named ?? null;
  }
  const foreign = errors['user_id'] !== undefined || (named !== undefined && named !== null && named !== caller.id);
  if (foreign) throw forbidden(m.foreignUser());
  return null;
}

/** These fields of a body. @throws 400 with what is wrong with them */
export function take<T extends object, K extends keyof T & string>({ values, errors }: Collected<T>, names: readonly K[]): Pick<T, K> {
  const bad = Object.fromEntries(Object.entries(errors).filter(([name]) => names.includes(name as K)));
  if (Object.keys(bad).length > 0) throw new ApiError(400, httpMessages.invalidInput(), { fields: bad });
  return values as Pick<T, K>;
}

const MAX_KEY = 80;

/** The idempotency key of the body, else of the header. @throws 400 when it is too long */
export function keyOf(call: { header(name: string): string | undefined }, body: { idempotency_key?: string | undefined }): string | null {
  const key = body.idempotency_key ?? call.header('idempotency-key') ?? null;
  if (key !== null && key.length > MAX_KEY) throw invalid({ idempotency_key: f.tooLong({ max: MAX_KEY }) });
  return key;
}

const MAX_OFFSET = 1_000_000_000;

function count(name: string, raw: string | undefined, fallback: number): number {
  if (raw === undefined || raw === '') return fallback;
  if (!/^\d{1,15}$/.test(raw)) throw invalid({ [name]: m.notCount() });
  return Math.min(Number(raw), MAX_OFFSET);
}

const MAX_LIMIT = 100;

/** `limit` (more than 100 = 100) and `offset`. @throws 400 when one is negative or no number */
export const windowOf = (query: { limit?: string | undefined; offset?: string | undefined }, fallback: number) => ({
  limit: Math.min(count('limit', query.limit, fallback), MAX_LIMIT),
  offset: count('offset', query.offset, 0),
});

const day = date();

function dateIn(name: string, raw: string | undefined): string | undefined {
  if (raw === undefined || raw === '') return undefined;
  const read = day.safeParse(raw);
  if (!read.success) throw invalid({ [name]: f.notDate() });
  return read.data;
}

/** `date_from` and `date_to`. @throws 400 for a bad date */
export const daysOf = (query: { date_from?: string | undefined; date_to?: string | undefined }) => ({
  from: dateIn('date_from', query.date_from),
  to: dateIn('date_to', query.date_to),
});
