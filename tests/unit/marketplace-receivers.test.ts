import type { ActorSide } from '../../src/api/marketplace/events';
import { receiversOf } from '../../src/api/marketplace/receivers';

/** Who is told of a change: the table of spec/marketplace.md, Notifications emitted. */

const change = (action: string, actorSide: ActorSide, providerId: number | null, formerProviderId: number | null = null) => ({
  requestId: 1,
  action,
  from: 'sent' as const,
  to: 'sent' as const,
  note: '',
  fixedNote: null,
  actorId: 1,
  actorSide,
  clientId: 10,
  providerId,
  formerProviderId,
});

it.each([
  ['edit of an open request', change('edit', 'client', null), { client: false, providers: [] }],
  ['edit of a named one', change('edit', 'client', 7), { client: false, providers: [7] }],
  ['accept', change('accept', 'provider', 7), { client: true, providers: [] }],
  ['urgent accept', change('urgent_accept', 'provider', 7), { client: true, providers: [] }],
  ['start', change('start', 'provider', 7), { client: true, providers: [] }],
  ['progress', change('progress_update', 'provider', 7), { client: true, providers: [] }],
  ['decision of the owner', change('decide_inputs', 'client', 7), { client: false, providers: [7] }],
  ['decision of staff', change('decide_inputs', 'staff', 7), { client: true, providers: [7] }],
  ['complete', change('complete', 'provider', 7), { client: true, providers: [] }],
  ['cancel', change('cancel', 'client', 7), { client: false, providers: [7] }],
  ['cancel without a provider', change('cancel', 'client', null), { client: false, providers: [] }],
  ['reject', change('reject', 'provider', 7), { client: true, providers: [] }],
  ['expiry', change('expire', 'system', 7), { client: true, providers: [] }],
  ['reopening by the owner', change('reopen', 'client', null, 7), { client: false, providers: [7] }],
  ['reopening by staff', change('reopen', 'staff', null, 7), { client: true, providers: [7] }],
  ['reopening without a former provider', change('reopen', 'client', null), { client: false, providers: [] }],
  ['sending by staff', change('send', 'staff', 7), { client: false, providers: [] }],
  ['assigning by staff', change('assign', 'staff', 8), { client: true, providers: [] }],
  ['assigning over another', change('assign', 'staff', 8, 7), { client: true, providers: [7] }],
  ['start by staff', change('staff_start', 'staff', 7), { client: true, providers: [7] }],
  ['cancel by staff', change('staff_cancel', 'staff', 7), { client: true, providers: [7] }],
  ['closing of the owner', change('account_closed', 'client', 7), { client: false, providers: [7] }],
  ['closing of the provider', change('account_closed', 'provider', 7), { client: true, providers: [] }],
])('%s', (_name, event, expected) => {
  expect(receiversOf(event)).toEqual(expected);
});
