import type { Client } from 'pg';
import { CITY, type Fixture, RARE_NAMES, type Search, stageRequests } from './fixtures';
import type { LoadRequest } from './load-job';
import { stagePayments } from './payments';

/** What is measured. */

export interface Size {
  client: Client;
  fixture: Fixture;
  searches: Search[];
}

export interface Point {
  name: string;
  expect: 200 | 201;
  /** What each answer must hold, where the status does not tell. */
  says?: string;
  /** Requests that may be sent once only; then `count` of them are made before each measurement. */
  once: boolean;
  requests(size: Size, count: number): Promise<LoadRequest[]> | LoadRequest[];
  /** The equivalent read over the generated REST, where there is one. */
  rest?: { what: string; requests(size: Size): LoadRequest[] };
}

const DESCRIPTION = 'The kitchen tap drips all night; please bring new washers.';

const read = (path: string, token?: string): LoadRequest => ({ method: 'GET', path, ...(token === undefined ? {} : { token }) });
const query = (values: Record<string, string>): string => new URLSearchParams(values).toString();
const turn = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const listPath = ({ q, city }: Search): string => `/api/providers/list/?${query({ q, city, page_size: '20' })}`;

const servicesPath = ({ q, city }: Search): string => {
  const filters = { 'filters[provider][display_name][$contains]': q, 'filters[provider][city][$contains]': city };
  return `/api/provider-services?${query({ ...filters, 'populate[0]': 'provider', 'populate[1]': 'subcategory', sort: 'id:desc', 'pagination[pageSize]': '20' })}`;
};

export const points: readonly Point[] = [
  {
    name: 'categories',
    expect: 200,
    once: false,
    requests: () => [read('/api/providers/categories/')],
    rest: { what: 'sub-categories with their category', requests: () => [read('/api/service-subcategories?populate=category&sort=id&pagination[pageSize]=100')] },
  },
  { name: 'provider list, rare word', expect: 200, once: false, requests: () => RARE_NAMES.map((q) => read(listPath({ q, city: CITY }))) },
  {
    name: 'provider list, common word',
    expect: 200,
    once: false,
    requests: ({ searches }) => searches.map((search) => read(listPath(search))),
    rest: {
      what: 'a page of 20 services by name and city of their provider, with provider and sub-category',
      requests: ({ searches }) => searches.map((search) => read(servicesPath(search))),
    },
  },
  {
    name: 'provider detail',
    expect: 200,
    once: false,
    requests: ({ fixture }) => fixture.profileIds.map((id) => read(`/api/providers/${id}/`)),
    rest: {
      what: 'one service with provider and sub-category',
      requests: ({ fixture }) => fixture.serviceIds.map((id) => read(`/api/provider-services/${id}?populate[0]=provider&populate[1]=subcategory`)),
    },
  },
  {
    name: 'plans',
    expect: 200,
    once: false,
    requests: ({ fixture }) => fixture.users.map((token) => read('/api/subscriptions/plans/', token)),
  },
  { name: 'my features', expect: 200, once: false, requests: ({ fixture }) => fixture.users.map((token) => read('/api/features/my/', token)) },
  { name: 'me', expect: 200, once: false, requests: ({ fixture }) => fixture.users.map((token) => read('/api/accounts/me/', token)) },
  {
    name: 'open competitive requests',
    expect: 200,
    once: false,
    requests: ({ fixture }) => fixture.lookers.map((token) => read('/api/marketplace/provider/competitive/available/', token)),
  },
  {
    name: 'request create',
    expect: 201,
    once: false,
    requests: ({ fixture }) =>
      fixture.clients.map(({ token }, index) => {
        const body = { subcategory: fixture.stage, title: `Leaking tap ${index}`, description: DESCRIPTION, request_type: turn(['competitive', 'urgent'], index), city: CITY };
        return { method: 'POST', path: '/api/marketplace/requests/create/', token, body };
      }),
  },
  {
    name: 'offer create',
    expect: 201,
    once: true,
    requests: async ({ client, fixture }, count) =>
      (await stageRequests(client, fixture, 'competitive', count)).map((id, index) => ({
        method: 'POST',
        path: `/api/marketplace/requests/${id}/offers/create/`,
        token: turn(fixture.bidders, index),
        body: { price: 250.5, duration_days: 7, note: 'Material included.' },
      })),
  },
  {
    name: 'urgent accept',
    expect: 200,
    once: true,
    requests: async ({ client, fixture }, count) =>
      (await stageRequests(client, fixture, 'urgent', count)).map((request_id, index) => ({
        method: 'POST',
        path: '/api/marketplace/requests/urgent/accept/',
        token: turn(fixture.bidders, index),
        body: { request_id },
      })),
  },
  {
    name: 'webhook settles an invoice',
    expect: 200,
    once: true,
    says: '"status":"paid"',
    requests: ({ client, fixture }, count) => stagePayments(client, fixture, count),
  },
];
