import { api, type Client, login } from '../../support/http';
import { aStaff } from '../../support/ledger';

let [user, staff]: Client[] = [];

beforeAll(async () => {
  [user, staff] = await Promise.all([login(), aStaff()]);
});

type Case = ['get' | 'post', string];

const OWN: Case[] = [
  ['get', '/api/wallet/'],
  ['get', '/api/wallet/transactions/'],
  ['get', '/api/wallet/withdrawals/'],
  ['get', '/api/wallet/balance-history/'],
  ['post', '/api/wallet/deposit/'],
  ['post', '/api/wallet/withdraw/'],
  ['post', '/api/wallet/withdrawals/1/cancel/'],
];

const STAFF: Case[] = [
  ['get', '/api/admin/wallet/withdrawals/'],
  ['get', '/api/admin/wallet/withdrawals/2147483000/'],
  ['post', '/api/admin/wallet/withdrawals/2147483000/approve/'],
  ['post', '/api/admin/wallet/withdrawals/2147483000/pay/'],
  ['post', '/api/admin/wallet/withdrawals/2147483000/reject/'],
  ['get', '/api/admin/wallet/adjustments/'],
  ['post', '/api/admin/wallet/adjustments/'],
  ['post', '/api/admin/wallet/adjustments/2147483000/approve/'],
  ['post', '/api/admin/wallet/adjustments/2147483000/reject/'],
  ['get', '/api/admin/ledger/journals/'],
  ['get', '/api/admin/ledger/accounts/'],
  ['get', '/api/admin/ledger/check/'],
];

it.each([...OWN, ...STAFF])('%s %s without a token is a 401', async (method, path) => {
  const { status, body } = await api()[method](path);
  expect([status, body]).toEqual([401, { message: expect.any(String), error: expect.any(String), detail: expect.any(String), code: 'not_authenticated' }]);
});

it.each(STAFF)('%s %s is not for users, before it is known whether the row exists', async (method, path) => {
  const { status, body } = await (user as Client)[method](path);
  expect([status, body]).toEqual([403, { message: expect.any(String), error: expect.any(String), detail: expect.any(String), code: 'FORBIDDEN' }]);
});

it.each([
  ...OWN.filter(([method]) => method === 'get'),
  ...STAFF.filter(([, path]) => path.endsWith('s/') && !path.includes('21474')),
])('%s %s answers staff', async (method, path) => {
  expect((await (staff as Client)[method](path)).status).toBe(method === 'get' ? 200 : 400);
});
