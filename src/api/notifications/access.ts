import type { z } from 'zod';
import { db } from '../../platform/db';
import { type CallBase, notFound } from '../../platform/http';
import type * as contract from './contract';
import { findNotification } from './queries/inbox';

/** 404 unless the notification is the caller's; before its body is looked at. */
export async function requireMine({ user, params }: CallBase<z.infer<typeof contract.notification>>): Promise<void> {
  if (!user || !(await findNotification(db, user.id, params.id))) throw notFound();
}
