import { db, transaction } from '../../platform/db';
import { type EventMap, type SouqEvent, subscribe } from '../../platform/events';
import { formatMinor } from '../../platform/money';
import { type Notice, notify } from '../notifications';
import type { WalletChanged, WithdrawalChanged } from './events';
import { n } from './notices';

/** Who is told of what (spec/wallet.md, State of a withdrawal and Events). */

type Text = Pick<Notice, 'title' | 'body'>;

const base = (event: SouqEvent<keyof EventMap>, userId: number): Omit<Notice, 'title' | 'body'> => ({
  eventId: event.id,
  userId,
  kind: 'info',
  url: '/wallet/',
  audience: 'shared',
  notificationType: 'payment',
});

const sum = ({ amountMinor, currency }: { amountMinor: number; currency: string }) => ({ amount: formatMinor(amountMinor), currency });

const send = (notices: Notice[]): Promise<void> => (notices.length === 0 ? Promise.resolve() : transaction((tx) => notify(tx, notices)));

const withdrawalNotice = (event: SouqEvent<keyof EventMap>, { userId, withdrawalId, actorId }: WithdrawalChanged, text: Text): Notice => ({
  ...base(event, userId),
  ...text,
  actorId,
  relatedObject: { id: withdrawalId, type: 'Withdrawal' },
});

subscribe('withdrawal.paid', 'ledger.tell_paid', (event) =>
  send([withdrawalNotice(event, event.data, { title: n.withdrawalPaid(), body: n.withdrawalPaidBody(sum(event.data)) })]),
);
subscribe('withdrawal.rejected', 'ledger.tell_rejected', (event) =>
  send([withdrawalNotice(event, event.data, { title: n.withdrawalRejected(), body: n.withdrawalRejectedBody({ ...sum(event.data), reason: event.data.reason }) })]),
);

const STAFF = 'select id from up_users where is_staff and is_active and deleted_at is null order by id';
const allStaff = async (): Promise<number[]> => (await db.rows<{ id: number }>(STAFF)).map(({ id }) => id);

subscribe('withdrawal.requested', 'ledger.tell_staff', async (event) => {
  const text = { title: n.withdrawalRequested(), body: n.withdrawalRequestedBody(sum(event.data)) };
  const { actorId, withdrawalId } = event.data;
  const staff = await allStaff();
  await send(staff.map((id) => ({ ...base(event, id), ...text, url: '', actorId, relatedObject: { id: withdrawalId, type: 'Withdrawal' } })));
});

subscribe('ledger.check_failed', 'ledger.tell_check_failed', async (event) => {
  const text = { title: n.checkFailed(), body: n.checkFailedBody({ count: event.data.problems, first: event.data.first }) };
  const staff = await allStaff();
  await send(staff.map((id) => ({ ...base(event, id), ...text, url: '', notificationType: 'system', urgent: true })));
});

/** Orders tell of their own payments and settlements, payments of top-ups and refunds; a withdrawal that was asked for tells when it is paid. */
const TOLD = { credited: ['deposit', 'refund'], debited: ['withdrawal'] } as const;
const TELLERS = ['payment', 'withdrawal'];

const isTold = ({ type, referenceType }: WalletChanged, types: readonly string[]): boolean => types.includes(type) && !TELLERS.includes(referenceType);

const walletNotice = (event: SouqEvent<keyof EventMap>, { userId, transactionId }: WalletChanged, text: Text): Notice => ({
  ...base(event, userId),
  ...text,
  relatedObject: { id: transactionId, type: 'WalletTransaction' },
});

subscribe('wallet.credited', 'ledger.tell_credited', async (event) => {
  if (!isTold(event.data, TOLD.credited)) return;
  await send([walletNotice(event, event.data, { title: n.credited(), body: n.creditedBody(sum(event.data)) })]);
});

subscribe('wallet.debited', 'ledger.tell_debited', async (event) => {
  if (!isTold(event.data, TOLD.debited)) return;
  await send([walletNotice(event, event.data, { title: n.debited(), body: n.debitedBody(sum(event.data)) })]);
});
