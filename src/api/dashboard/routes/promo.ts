import { quoteForm, rejectForm } from '../../promo';
import { act, page } from '../http/declare';
import { dashboardRouter } from '../http/routes';
import { activate, assigneeOf, byId, campaignRow, priceForm, quote, reject, updatePrice } from '../pages/promo/acts';
import { campaignPage, foundCampaign } from '../pages/promo/campaign';
import { campaignList } from '../pages/promo/list';
import { pricingPage } from '../pages/promo/pricing';
import { adsInquiries } from '../pages/support/list';

const key = 'promo';
const one = { key, params: byId, row: campaignRow, assignee: assigneeOf } as const;
const ofRow = ({ row }: { row: { id: number } }) => `/promo/${row.id}/`;
const PRICING = '/promo/pricing/';

export default dashboardRouter([
  page({ path: '/promo/', key, title: 'طلبات الترويج', handler: campaignList }),
  page({ path: '/promo/inquiries/', key, title: 'استفسارات الإعلانات', handler: adsInquiries }),
  page({ path: PRICING, key, title: 'أسعار الإعلانات', handler: pricingPage }),
  page({ path: '/promo/:id/', key, title: ({ row }) => `طلب الترويج ${row.code}`, params: byId, row: foundCampaign, handler: campaignPage }),
  act({ path: '/promo/:id/actions/quote/', ...one, form: quoteForm, back: ofRow, handler: quote }),
  act({ path: '/promo/:id/actions/reject/', ...one, form: rejectForm, back: ofRow, handler: reject }),
  act({ path: '/promo/:id/actions/activate/', ...one, back: ofRow, handler: activate }),
  act({ path: `${PRICING}actions/update/`, key, form: priceForm, back: PRICING, handler: updatePrice }),
]);
