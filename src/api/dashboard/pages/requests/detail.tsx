import type { ReactElement } from 'react';
import { Tabs } from '../../view/tabs';
import { actsOf, RequestActs } from './buttons';
import type { RequestCall } from './call';
import { chatTab } from './chat';
import { detailsTab } from './facts';
import { noticesTab, offersTab, reviewTab } from './tabs';

/** One request, in tabs. */

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
