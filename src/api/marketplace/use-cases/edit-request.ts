import { type SqlValue, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { invalid, refused } from '../../../platform/http';
import { visibleProvider } from '../../providers';
import { m } from '../messages';
import type { RequestRow } from '../queries';
import { actorsOf, factsOf } from '../rules';
import { allowedTransition, applyChange, lockedRequest, requireOwner } from './change-request';

export interface EditRequest {
  requestId: number;
  userId: number;
  title?: string | undefined;
  description?: string | undefined;
  provider?: number | undefined;
}

/**
 * Rows 4 and 18: the owner changes the texts, or sends an unassigned normal request to a provider. Unchanged values change and log nothing.
 * @throws 400 `{"detail"}` when the state forbids it or nothing was sent; 400 on `provider`
 */
export async function editRequest({ requestId, userId, title, description, provider }: EditRequest): Promise<void> {
  if (title === undefined && description === undefined && provider === undefined) throw refused(m.nothingToChange());
  await transaction(async (tx) => {
    const row = await lockedRequest(tx, requestId);
    requireOwner(row, userId);
    const edited = await editTexts(tx, row, userId, { title, description });
    if (provider !== undefined) await setProvider(tx, edited, userId, provider);
  });
}

async function editTexts(tx: Tx, row: RequestRow, userId: number, texts: { title: string | undefined; description: string | undefined }): Promise<RequestRow> {
  const transition = allowedTransition('edit', factsOf(row), actorsOf(row, { userId, isStaff: false, providerId: null }));
  const set: Record<string, SqlValue> = {};
  if (texts.title !== undefined && texts.title !== row.title) set['title'] = texts.title;
  if (texts.description !== undefined && texts.description !== row.description) set['description'] = texts.description;
  if (Object.keys(set).length === 0) return row;
  await applyChange(tx, { row, transition, actor: { id: userId, side: 'client' }, fixedNote: m.logEdit(), set });
  return { ...row, ...(set as Partial<RequestRow>) };
}

async function setProvider(tx: Tx, row: RequestRow, userId: number, providerId: number): Promise<void> {
  const transition = allowedTransition('set_provider', factsOf(row), actorsOf(row, { userId, isStaff: false, providerId: null }));
  const provider = await visibleProvider(tx, providerId);
  if (!provider) throw invalid({ provider: m.providerUnknown() });
  if (provider.user_id === userId) throw invalid({ provider: m.providerMine() });
  await applyChange(tx, { row, transition, actor: { id: userId, side: 'client' }, fixedNote: m.logSetProvider(), set: { provider_id: providerId }, silent: true });
  await emit(tx, 'marketplace.request_published', { requestId: row.id, type: row.request_type, clientId: row.client_id, providerId });
}
