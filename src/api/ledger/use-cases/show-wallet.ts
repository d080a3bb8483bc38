import type { z } from 'zod';
import { db } from '../../../platform/db';
import type * as contract from '../contract';
import { presentWallet } from '../present';
import { listTransactions, walletById } from '../queries/wallet';
import { openWallet, type Wallet } from './open-wallet';
import { releaseOverdueHolds } from './release-overdue-holds';

const NEWEST = 5;

/** The wallet with what was overdue on hold given back: no balance waits for a job. */
export async function currentWallet(userId: number, currency: string): Promise<Wallet> {
  await releaseOverdueHolds(userId);
  return openWallet(db, userId, currency);
}

/** A user's wallet as the shop clients see it, made when it is first looked at. */
export async function showWallet(userId: number, currency: string): Promise<z.infer<typeof contract.wallet>> {
  const { id } = await currentWallet(userId, currency);
  const [wallet, newest] = await Promise.all([walletById(db, id), listTransactions(db, { walletId: id }, { limit: NEWEST, offset: 0 })]);
  return presentWallet(wallet, newest);
}
