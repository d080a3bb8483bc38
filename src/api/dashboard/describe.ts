import { type DescribedPage, describePages } from '../../platform/http';
import { at, LOGIN, LOGOUT, OTP } from './http/paths';
import { dashboardPlaces, type Place } from './http/routes';
import type { Key } from './http/staff';

/** The dashboard in the API document's list of pages. */

const holders = (key: Key): string =>
  `staff signed in by code, with the dashboard ${[key]
    .flat()
    .map((code) => `\`${code}\``)
    .join(' or ')}`;

/** What a place is called: its title where that is always the same, else the words of its path. */
function summaryOf({ pattern, page, act }: Place): string {
  const words = pattern
    .split('/')
    .filter((part) => part !== '' && !part.startsWith(':'))
    .join(' ');
  const title = page && (typeof page.title === 'string' ? page.title : words);
  return [title === undefined ? [] : `page: ${title}`, act ? `action: ${words || 'home'}` : []].flat().join('; ');
}

const describe = (place: Place): DescribedPage => ({
  path: at(place.pattern.replace(/:(\w+)/g, '{$1}')),
  methods: [...(place.page ? ['GET'] : []), ...(place.act ? ['POST'] : [])],
  summary: summaryOf(place),
  access: holders((place.page ?? place.act)?.key ?? []),
});

const OPEN = 'everybody';

describePages(() => [
  { path: LOGIN, methods: ['GET', 'POST'], summary: 'page: sign-in of the staff by phone', access: OPEN },
  { path: OTP, methods: ['GET', 'POST'], summary: 'page: the one-time code', access: 'whoever waits for his code' },
  { path: LOGOUT, methods: ['GET', 'POST'], summary: 'action: end the session', access: 'staff signed in by code' },
  ...dashboardPlaces().map(describe),
]);
