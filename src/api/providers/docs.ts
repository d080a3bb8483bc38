import { type EndpointDocs, fieldMessages, invalid, notFound, type RoomDocs, refused, TOTAL_COUNT } from '../../platform/http';
import * as contract from './contract';
import * as answers from './contract-answers';
import { m } from './messages';

/** What the API page says of the providers (spec/providers.md). */

const ALL = 'With neither `page` nor `page_size` the newest 500 come.';
const PAGE = { page_size: 'Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come' };
const noProfile = notFound(m.noProfile());
const badFile = (part: string) => [
  invalid({ [part]: fieldMessages.fileKind() }),
  invalid({ [part]: fieldMessages.fileMismatch() }),
  invalid({ [part]: fieldMessages.fileTooLarge({ max: 10 }) }),
];

const catalogue: Record<string, EndpointDocs> = {
  'GET /providers/categories/': { description: 'Active ones by id; `Accept-Language: en` names them in English.', refusals: [] },
  'GET /providers/list/': {
    description: `Visible profiles only. Searches fold Arabic: forms of a letter, diacritics and case are one. Unknown values are ignored. ${ALL}`,
    parameters: {
      ...PAGE,
      q: 'Contained in the name; Arabic is folded',
      city: 'Contained in the city; Arabic is folded',
      subcategory_id: 'Providers who have picked it; wins over `category_id`',
      has_location: '`1`, `true` or `yes`: only those on the map',
      accepts_urgent: '`1`, `true` or `yes`: only those who take urgent requests',
    },
    answerHeaders: TOTAL_COUNT,
    refusals: [],
  },
};

const EMPTY = 'An unknown provider has an empty list.';
const shown: Record<string, EndpointDocs> = {
  'GET /providers/:id/': { description: 'A blocked or closed owner hides his profile.', refusals: [] },
  'GET /providers/:id/stats/': { description: 'Counts and rating.', refusals: [] },
  'GET /providers/:id/services/': { description: `The last changed one first. ${EMPTY} ${ALL}`, parameters: PAGE, refusals: [] },
  'GET /providers/:id/portfolio/': { description: `Newest first. ${EMPTY} ${ALL}`, parameters: PAGE, refusals: [] },
  'GET /providers/:id/spotlights/': { description: `Newest first. ${EMPTY} ${ALL}`, parameters: PAGE, refusals: [] },
  'GET /providers/:id/subcategories/': { description: `By category, then name. ${EMPTY}`, refusals: [] },
  'GET /providers/:id/followers/': { description: `Newest first. ${EMPTY} ${ALL}`, parameters: PAGE, refusals: [] },
  'GET /providers/:id/following/': { description: `Visible providers, the newest follow first. ${EMPTY} ${ALL}`, parameters: PAGE, refusals: [] },
  'POST /providers/:id/follow/': { description: 'A repeat is harmless; the owner is told of the first one.', refusals: [refused(m.ownProfile())] },
  'POST /providers/:id/unfollow/': { description: 'Fine for an unknown provider too.', refusals: [] },
  'POST /providers/:id/like/': { description: 'A repeat is harmless; the owner is told of the first one.', refusals: [refused(m.ownProfile())] },
  'POST /providers/:id/unlike/': { description: 'Fine for an unknown provider too.', refusals: [] },
};

const items = (folder: string): Record<string, EndpointDocs> => ({
  [`POST /providers/${folder}/:item/like/`]: { description: 'A repeat is harmless. A liked item is a favourite.', refusals: [] },
  [`POST /providers/${folder}/:item/save/`]: { description: 'A repeat is harmless. A saved item is a favourite.', refusals: [] },
  [`POST /providers/${folder}/:item/unlike/`]: { description: 'Fine for an unknown item too.', refusals: [] },
  [`POST /providers/${folder}/:item/unsave/`]: { description: 'Takes the save and the like away, so that the item is no favourite any more.', refusals: [] },
});

const ownItems = (folder: string): Record<string, EndpointDocs> => ({
  [`GET /providers/me/${folder}/`]: { description: `Newest first; empty without a profile. ${ALL}`, parameters: PAGE, refusals: [] },
  [`POST /providers/me/${folder}/`]: {
    description:
      'A picture (jpg, png, gif, webp) or a video (mp4, mov, m4v, webm, avi, mkv) as the part `file`, judged by its extension and bytes, within `max_upload_mb`; or `upload`, the id of one that was sent by `POST /api/uploads/direct/`. A video gets its picture in a moment.',
    refusals: [noProfile, invalid({ file: fieldMessages.required() }), ...badFile('file'), invalid({ upload: fieldMessages.unknown({ value: '7f1c0c1e' }) })],
    examples: { request: { file_type: 'image', caption: 'هوية مقهى' } },
  },
  [`GET /providers/me/${folder}/:id/`]: { description: 'An item of somebody else is a 404.', refusals: [] },
  [`DELETE /providers/me/${folder}/:id/`]: { description: 'Its files go too.', refusals: [] },
});

const ONE_SERVICE = 'A service of somebody else is a 404.';
const priceOrder = invalid({ price_to: m.priceOrder() });
const unknownSubcategory = invalid({ subcategory_id: m.unknownSubcategory({ value: 42 }) });

const services: Record<string, EndpointDocs> = {
  'GET /providers/me/services/': { description: `The last changed one first; empty without a profile. ${ALL}`, parameters: PAGE, refusals: [] },
  'POST /providers/me/services/': {
    description: '`price_to` is not below `price_from`; `negotiable` may have no price.',
    refusals: [noProfile, priceOrder, unknownSubcategory],
    examples: { request: { title: 'تصميم شعار', subcategory_id: 12, price_from: '250.00', price_to: '900.00', price_unit: 'fixed' } },
  },
  'GET /providers/me/services/:id/': { description: ONE_SERVICE, refusals: [] },
  'PATCH|PUT /providers/me/services/:id/': {
    description: `Partial. ${ONE_SERVICE}`,
    refusals: [priceOrder, unknownSubcategory],
    examples: { request: { price_from: '300.00', is_active: true } },
  },
  'DELETE /providers/me/services/:id/': { description: ONE_SERVICE, refusals: [] },
};

const FAVOURITE = 'A favourite is what was saved or liked.';
const social: Record<string, EndpointDocs> = {
  'GET /providers/me/following/': { description: `Latest activity: the newest portfolio item, else the last change of the profile. ${ALL}`, parameters: PAGE, refusals: [] },
  'GET /providers/me/likes/': { description: `The last one first. ${ALL}`, parameters: PAGE, refusals: [] },
  'GET /providers/me/followers/': { description: `Newest first; empty without a profile. ${ALL}`, parameters: PAGE, refusals: [] },
  'GET /providers/me/likers/': { description: `Newest first; empty without a profile. ${ALL}`, parameters: PAGE, refusals: [] },
  'GET /providers/me/favorites/': { description: `${FAVOURITE} ${ALL}`, parameters: PAGE, refusals: [] },
  'GET /providers/me/favorites/spotlights/': { description: `${FAVOURITE} ${ALL}`, parameters: PAGE, refusals: [] },
  'GET /providers/me/likes/media/': { description: `Not those that were only saved. ${ALL}`, parameters: PAGE, refusals: [] },
  'GET /providers/me/likes/spotlights/': { description: `Not those that were only saved. ${ALL}`, parameters: PAGE, refusals: [] },
};

const PICTURES = '`profile_image` and `cover_image` come as multipart parts, at most 20 MB; null clears them.';
const badPicture = badFile('profile_image');

const profile: Record<string, EndpointDocs> = {
  'POST /providers/register/': {
    description: `Makes the profile and raises the role to \`provider\`, from \`phone_only\` too. Unknown sub-categories are skipped. ${PICTURES} Of two registrations at once one wins.`,
    refusals: [refused(m.profileExists()), ...badPicture],
    examples: { request: { provider_type: 'individual', display_name: 'استوديو نقطة', bio: 'مصممة هويات بصرية', city: 'الرياض', subcategory_ids: [12, 14] } },
  },
  'GET /providers/me/profile/': { description: 'Everything that can be changed, and the read-only badges and ratings.', refusals: [noProfile] },
  'PATCH|PUT /providers/me/profile/': {
    description: `Partial; read-only and unknown keys are ignored. ${PICTURES}`,
    refusals: [noProfile, ...badPicture, invalid({ website: fieldMessages.notUrl() })],
    examples: { request: { bio: 'مصممة هويات بصرية في الرياض', accepts_urgent: true, lat: 24.713552, lng: 46.675296 } },
  },
  'GET /providers/me/subcategories/': { description: 'In the order they were picked.', refusals: [noProfile] },
  'PUT /providers/me/subcategories/': {
    description: 'Replaces the whole set; one unknown or inactive id and nothing changes.',
    refusals: [noProfile, invalid({ subcategory_ids: m.unknownSubcategory({ value: 42 }) })],
    examples: { request: { subcategory_ids: [12, 14] } },
  },
};

export const docs: RoomDocs = {
  schemas: { Providers: answers, ProvidersInput: contract },
  tags: { providers: 'Profiles, services, portfolio and spotlights; follows, likes, favourites; the catalogue' },
  endpoints: {
    ...catalogue,
    ...shown,
    ...items('portfolio'),
    ...items('spotlights'),
    ...ownItems('portfolio'),
    ...ownItems('spotlights'),
    ...services,
    ...social,
    ...profile,
  },
};
