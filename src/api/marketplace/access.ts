import type { z } from 'zod';
import type { Principal } from '../../platform/auth';
import { db } from '../../platform/db';
import { type CallBase, forbidden, notFound } from '../../platform/http';
import { type OwnProvider, providerOf } from '../providers';
import type * as contract from './contract';
import { m } from './messages';
import type { RequestRow } from './queries';
import { requireAssigned, requireOwner } from './use-cases/change-request';
import { currentRequest } from './use-cases/expire-due-requests';
import { requireMayOffer } from './use-cases/matching';

/** What is decided before a body is read: does the request exist (404), whose is it (403). The use-cases ask again under the lock. */

type Before = CallBase<z.infer<typeof contract.byId>>;

async function existing({ params }: Before): Promise<RequestRow> {
  const row = await currentRequest(params.id);
  if (!row) throw notFound();
  return row;
}

const callerId = (call: Before): number => (call.user as { id: number }).id;
const caller = async (call: Before): Promise<OwnProvider> => (await providerOf(call.user as Principal)) as OwnProvider;

/** A path under "my requests": another's is unknown. */
export async function ownRequest(call: Before): Promise<void> {
  if ((await existing(call)).client_id !== callerId(call)) throw notFound();
}

export const requestOwner = async (call: Before): Promise<void> => requireOwner(await existing(call), callerId(call));

export async function ownerOrStaff(call: Before): Promise<void> {
  const row = await existing(call);
  if (row.client_id !== callerId(call) && !call.user?.isStaff) throw forbidden(m.notOwner());
}

export const assigned = async (call: Before): Promise<void> => requireAssigned(await existing(call), (await caller(call)).id);

/** The order of spec/marketplace.md, "Order of checks: offer create", up to the body. */
export const mayOffer = async (call: Before): Promise<void> => requireMayOffer(db, await caller(call), await existing(call));
