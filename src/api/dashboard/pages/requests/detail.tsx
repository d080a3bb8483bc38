import type { ReactElement } from 'react';
import { z } from 'zod';
import type { DeskRequest } from '../../../marketplace';
import type { PageCall } from '../../http/declare';
import { Tabs } from '../../view/tabs';
import type { byId } from './acts';
import { actsOf, RequestActs } from './buttons';
import { chatTab } from './chat';
import { detailsTab } from './facts';
import { noticesTab, offersTab, reviewTab } from './tabs';

/** One request, in tabs. */

export const tabQuery = z.object({ tab: z.string().optional(), provider_q: z.string().max(100).optional() });

export type RequestCall = PageCall<z.infer<typeof byId>, z.infer<typeof tabQuery>, DeskRequest>;

const TABS: Record<string, { label: string; draw(call: RequestCall): Promise<ReactElement> }> = {
  details: { label: 'التفاصيل', draw: detailsTab },
  offers: { label: 'العروض', draw: offersTab },
  chat: { label: 'المحادثة', draw: chatTab },
  notifications: { label: 'الإشعارات', draw: noticesTab },
  review: { label: 'التقييم', draw: reviewTab },
};

export async function requestPage(call: RequestCall): Promise<ReactElement> {
  const shown = call.query.tab !== undefined && Object.hasOwn(TABS, call.query.tab) ? call.query.tab : 'details';
  return (
    <>
      <RequestActs {...(await actsOf(call.row, call.query.provider_q ?? ''))} />
      <Tabs path={`/requests/${call.row.id}/`} tabs={Object.fromEntries(Object.entries(TABS).map(([name, { label }]) => [name, label]))} shown={shown} />
      {await TABS[shown]?.draw(call)}
    </>
  );
}
