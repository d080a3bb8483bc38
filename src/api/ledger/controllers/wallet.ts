import { db } from '../../../platform/db';
import type { Collected, UserCall } from '../../../platform/http';
import { formatMinor } from '../../../platform/money';
import type * as contract from '../contract';
import { currencyOf, daysOf, targetOf, windowOf } from '../inputs';
import { presentHistory, presentTransaction } from '../present';
import { countTransactions, listTransactions } from '../queries/wallet';
import { depositFor, depositOwn } from '../use-cases/deposit';
import { currentWallet, showWallet } from '../use-cases/show-wallet';
import { withdrawFor, withdrawOwn } from '../use-cases/withdraw';

export default {
  async show({ user, query }: UserCall<unknown, contract.CurrencyQuery>) {
    return showWallet(user.id, currencyOf(query));
  },

  async deposit(call: UserCall<unknown, contract.CurrencyQuery, Collected<contract.Deposit>>) {
    const target = targetOf(call.user, call.body);
    return target === null ? depositOwn(call) : depositFor(call, target);
  },

  async withdraw(call: UserCall<unknown, contract.CurrencyQuery, Collected<contract.Withdraw>>) {
    const target = targetOf(call.user, call.body);
    return target === null ? withdrawOwn(call) : withdrawFor(call, target);
  },

  async transactions({ user, query }: UserCall<unknown, contract.TransactionsQuery>) {
    const [days, window, currency] = [daysOf(query), windowOf(query, 20), currencyOf(query)];
    const { id: walletId } = await currentWallet(user.id, currency);
    const filter = { walletId, type: query.type || undefined, state: query.status || undefined, ...days };
    const [count, rows] = await Promise.all([countTransactions(db, filter), listTransactions(db, filter, window)]);
    return { count, results: rows.map(presentTransaction) };
  },

  async history({ user, query }: UserCall<unknown, contract.RangeQuery>) {
    const [days, window, currency] = [daysOf(query), windowOf(query, 100), currencyOf(query)];
    const wallet = await currentWallet(user.id, currency);
    const filter = { walletId: wallet.id, effective: true, ...days };
    const [count, rows] = await Promise.all([countTransactions(db, filter), listTransactions(db, filter, window)]);
    return { count, results: rows.map(presentHistory), current_balance: formatMinor(wallet.balance_minor) };
  },
};
