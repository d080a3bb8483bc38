import { errors } from '@strapi/utils';
import { isPgError } from '../db';
import { ApiError } from '../http/errors';
import type { Message } from '../i18n';
import { m } from './messages';
import { inPanelLanguage, inRequest } from './request';
import { type DocumentCall, isWrite } from './schema';

/** A refusal that the panel shows as its notice. */
export const refusal = (message: Message): Error => new errors.ApplicationError(inPanelLanguage(message));

const BY_CODE: Record<string, Message> = {
  '23001': m.inUse(),
  '23502': m.badValue(),
  '23503': m.unknownReference(),
  '23505': m.taken(),
  '23514': m.badValue(),
  '22001': m.badValue(),
  '22003': m.badValue(),
};

function fromApi(error: ApiError): Error {
  const [field] = Object.values(error.fields ?? {}).flat();
  return refusal(field ?? error.detail);
}

/** The document middleware that turns our refusals and broken constraints into sentences; the panel would answer 500 to them. */
export async function explainErrors(call: DocumentCall, next: () => Promise<unknown>): Promise<unknown> {
  if ((!isWrite(call.action) && call.action !== 'delete') || !inRequest()) return next();
  try {
    return await next();
  } catch (error) {
    if (error instanceof ApiError) throw fromApi(error);
    if (!isPgError(error) || !(error.code in BY_CODE)) throw error;
    // Restricting and nullifying keys fail with codes of their own; of a deletion they all say: in use.
    const inUse = call.action === 'delete' && error.code.startsWith('23');
    throw refusal(inUse ? m.inUse() : (BY_CODE[error.code] as Message));
  }
}
