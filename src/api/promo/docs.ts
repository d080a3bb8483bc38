import { conflict, type EndpointDocs, fieldMessages, forbidden, httpMessages, IDEMPOTENCY_KEY, invalid, type RoomDocs, refused } from '../../platform/http';
import { caseRefusals } from '../backoffice';
import * as contract from './contract';
import { m } from './messages';
import { ASSET_TYPES } from './rules';
import { MAX_ASSETS } from './use-cases/add-asset';

/** What the API page says of advertising (spec/promo.md). */

const wrongState = refused(m.wrongState());
const touch = [...caseRefusals.touch, wrongState, conflict()];
const LIMIT = { limit: 'At most so many; a bad value is the default' };

const own: Record<string, EndpointDocs> = {
  'POST /promo/requests/create/': {
    description:
      'For users whose plan opens `promo_ads`. Staff quote it, its invoice is paid, and the campaign shows between its dates. Times without an offset are those of Riyadh.',
    headers: IDEMPOTENCY_KEY,
    refusals: [
      refused(m.featureNeeded()),
      refused(m.endBeforeStart()),
      refused(m.startInPast()),
      refused(m.providerUnknown()),
      refused(m.itemUnknown()),
      invalid({ redirect_url: fieldMessages.notUrl() }),
      refused(httpMessages.idempotencyKeyLength()),
      conflict(httpMessages.idempotencyKeyReused()),
    ],
    examples: { request: { title: 'عروض رمضان', ad_type: 'banner_home', start_at: '2026-03-01T21:00:00.000Z', end_at: '2026-03-08T21:00:00.000Z' } },
  },
  'GET /promo/requests/my/': { description: 'With their assets and invoices.', refusals: [] },
  'GET /promo/requests/:id/': {
    description: 'For its owner, and staff of promo; level `user` sees what is assigned to him or to nobody.',
    refusals: [forbidden(), ...caseRefusals.touch],
  },
  'POST /promo/requests/:id/assets/': {
    description:
      'While it is `new`, `in_review` or `rejected`; a rejected one is in review again then. `.jpg`, `.jpeg`, `.png`, `.mp4` and `.pdf`, by extension and bytes, within the `max_upload_mb` of the uploader.',
    refusals: [
      forbidden(),
      ...touch,
      refused(fieldMessages.notFile()),
      refused(m.assetExtensions()),
      refused(m.assetType({ types: ASSET_TYPES.join(', ') })),
      refused(m.tooManyAssets({ max: MAX_ASSETS })),
      refused(fieldMessages.fileTooLarge({ max: 10 })),
    ],
    examples: { request: { asset_type: 'image', title: 'الشعار' } },
  },
};

const shown: Record<string, EndpointDocs> = {
  'GET /promo/banners/home/': {
    description: 'One entry an asset of the running `banner_home` campaigns; `provider_id` is 0 where the advertiser has no profile.',
    parameters: LIMIT,
    refusals: [],
  },
  'GET /promo/active/': {
    description: 'In the order of their positions; `city` and `category` also let campaigns through that name none.',
    parameters: { ...LIMIT, ad_type: 'Only of this kind of advertisement', city: 'For readers in this city', category: 'For readers of this category' },
    refusals: [],
  },
};

const backoffice: Record<string, EndpointDocs> = {
  'GET /promo/backoffice/requests/': {
    description: 'Level `user` sees what is assigned to him or to nobody.',
    parameters: { ad_type: 'Only of this kind of advertisement', q: "Contained in code, title or the requester's phone" },
    refusals: [],
  },
  'PATCH /promo/backoffice/requests/:id/assign/': {
    description: 'Null, `""` or nothing gives it to nobody. Level `user` assigns himself or nobody.',
    refusals: [...caseRefusals.assign, conflict()],
    examples: { request: { assigned_to: 42 } },
  },
  'POST /promo/backoffice/requests/:id/quote/': {
    description:
      'Base price of the kind × position × frequency × started days; the invoice goes out and the campaign waits for its payment. Needs an asset, and an end in the future.',
    refusals: [...touch, refused(m.assetNeeded()), refused(m.campaignOver()), refused(m.tooExpensive())],
    examples: { request: { quote_note: 'شامل التصميم' } },
  },
  'POST /promo/backoffice/requests/:id/reject/': {
    description: 'With a reason, which the requester is told; an unpaid invoice is cancelled.',
    refusals: touch,
    examples: { request: { reject_reason: 'الصورة غير واضحة' } },
  },
};

export const docs: RoomDocs = {
  schemas: { Promo: contract },
  tags: { promo: 'Advertising: requests, quotes, what shows now' },
  endpoints: { ...own, ...shown, ...backoffice },
};
