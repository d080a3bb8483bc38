import { act, page } from '../http/declare';
import { dashboardRouter } from '../http/routes';
import * as requests from '../pages/request-acts';
import { accountPage } from '../pages/subscriptions/account';
import { activate, addNote, assigneeOf, byId, cancel, foundAccount, noteForm, refresh, renew, subscriptionRow, upgrade, upgradeForm } from '../pages/subscriptions/acts';
import { checkoutPage, complete, successPage } from '../pages/subscriptions/checkout';
import { comparePage, compareQuery } from '../pages/subscriptions/compare';
import { subscriptionList, subscriptionOps } from '../pages/subscriptions/list';
import { requestPage } from '../pages/subscriptions/request';
import { upgradePage, upgradeQuery } from '../pages/subscriptions/upgrade';
import { ticketPlaces } from '../pages/support/inquiries';

const key = 'subs';
const LIST = '/subscriptions/';
const one = { key, params: byId, row: subscriptionRow, assignee: assigneeOf } as const;
const ACCOUNT = '/subscriptions/accounts/:id/';
const ofAccount = ({ row }: { row: { id: number } }) => `/subscriptions/accounts/${row.id}/`;
const CHECKOUT = '/subscriptions/payments/:id/checkout/';
const ofCheckout = ({ row }: { row: { id: number } }) => `/subscriptions/payments/${row.id}/checkout/`;
const REQUEST = '/subscriptions/requests/:id/';
const request = {
  key,
  params: byId,
  row: requests.requestRow('subscription'),
  assignee: requests.assigneeOf,
  back: ({ row }: { row: { id: number } }) => `/subscriptions/requests/${row.id}/`,
} as const;

export default dashboardRouter([
  page({ path: '/subscriptions/ops/', key, title: 'عمليات الاشتراكات', handler: subscriptionOps }),
  page({ path: LIST, key, title: 'الاشتراكات', handler: subscriptionList }),
  act({ path: '/subscriptions/:id/actions/refresh/', ...one, back: LIST, handler: refresh }),
  act({ path: '/subscriptions/:id/actions/activate/', ...one, back: LIST, handler: activate }),

  page({ path: ACCOUNT, key, title: ({ row }) => `اشتراك #${row.row.id}`, params: byId, row: foundAccount, handler: accountPage }),
  act({ path: `${ACCOUNT}actions/add-note/`, ...one, form: noteForm, back: ofAccount, handler: addNote }),
  act({ path: `${ACCOUNT}actions/renew/`, ...one, back: ofAccount, handler: renew }),
  act({ path: `${ACCOUNT}actions/upgrade/`, ...one, form: upgradeForm, back: ofAccount, handler: upgrade }),
  act({ path: `${ACCOUNT}actions/cancel/`, ...one, back: ofAccount, handler: cancel }),
  page({ path: `${ACCOUNT}upgrade-summary/`, ...one, title: 'ملخص الترقية', query: upgradeQuery, handler: upgradePage }),
  page({ path: '/subscriptions/plans/compare/', key, title: 'مقارنة الباقات', query: compareQuery, handler: comparePage }),

  page({ path: CHECKOUT, ...one, title: 'دفع الاشتراك', handler: checkoutPage }),
  act({ path: `${CHECKOUT}actions/complete/`, ...one, back: ofCheckout, handler: complete }),
  page({ path: '/subscriptions/payments/:id/success/', ...one, title: 'إيصال الدفع', handler: successPage }),

  page({ path: REQUEST, key, title: ({ row }) => `طلب ${row.row.code}`, params: byId, row: requests.foundRequest('subscription'), handler: requestPage }),
  act({ path: `${REQUEST}actions/add-note/`, ...request, form: requests.noteForm, handler: requests.addNote('subscription') }),
  act({ path: `${REQUEST}actions/set-status/`, ...request, form: requests.stageForm, handler: requests.changeStage('subscription') }),
  act({ path: `${REQUEST}actions/assign/`, ...request, form: requests.assignForm, handler: requests.assign('subscription') }),
  ...ticketPlaces({ base: '/subscriptions/inquiries', key, type: 'subs' }),
]);
