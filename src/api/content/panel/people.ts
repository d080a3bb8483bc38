import { audit } from '../../../platform/audit';
import { revokeAllSessions } from '../../../platform/auth';
import { afterCommit, type Tx } from '../../../platform/db';
import { auditDocument, type DocumentChange, describeType, guardDocuments } from '../../../platform/panel';
import { keepAdminAccount } from '../../backoffice';
import { forgetProviderCounts } from '../../providers';
import { identity } from './common';
import { m } from './messages';

const USER = 'plugin::users-permissions.user';
const PROFILE = 'api::providers.provider-profile';
const SWITCHES = ['is_active', 'is_staff'];

describeType(USER, {
  title: ['المستخدمون', 'Users'],
  main: 'phone',
  list: ['id', 'phone', 'username', 'role_state', 'is_active'],
  edit: [
    'phone',
    'email',
    'username',
    'role_state',
    'first_name',
    'last_name',
    'city',
    'language',
    'is_active',
    'is_staff',
    'phone_verified_at',
    'last_login',
    'terms_accepted_at',
    'deleted_at',
  ],
  editable: SWITCHES,
  secret: ['password_hash', 'is_superuser', 'role'],
  fields: {
    ...identity,
    phone: ['الجوال', 'Phone'],
    email: ['البريد الإلكتروني', 'E-mail'],
    username: ['اسم المستخدم', 'Username'],
    first_name: ['الاسم الأول', 'First name'],
    last_name: ['اسم العائلة', 'Last name'],
    city: ['المدينة', 'City'],
    language: ['اللغة', 'Language'],
    role_state: ['الدور', 'Role'],
    phone_verified_at: ['توثيق الجوال', 'Phone verified'],
    is_active: ['نشط', 'Active', 'إيقافه يحظر المستخدم وينهي جلساته فورًا · Switching it off blocks the user and ends all sessions at once'],
    is_staff: ['موظف', 'Staff', 'يتجاوز مستويات الأدوار في التطبيق · Passes every role level of the API'],
    terms_accepted_at: ['قبول الشروط', 'Terms accepted'],
    deleted_at: ['أُغلق الحساب', 'Account closed'],
    last_login: ['آخر دخول', 'Last sign-in'],
  },
});

async function afterUserChange(tx: Tx, { id, before, data, actor, actorLabel }: DocumentChange): Promise<void> {
  if (SWITCHES.some((name) => data[name] === false)) await keepAdminAccount(tx, { actorId: actor.userId, userId: id });
  if (data['is_active'] === false) await revokeAllSessions(tx, id);
  if ('is_active' in data) afterCommit(tx, forgetProviderCounts);
  const from = Object.fromEntries(Object.keys(data).map((name) => [name, before[name]]));
  const action = data['is_active'] === false ? 'account_blocked' : data['is_active'] === true ? 'account_unblocked' : 'account_staff_changed';
  await audit(tx, {
    action,
    actorId: actor.userId,
    actorLabel,
    referenceType: 'user',
    referenceId: id,
    ip: actor.ip,
    userAgent: actor.userAgent,
    extra: { before: from, after: data },
  });
}

guardDocuments(USER, { create: m.userNotCreated(), delete: m.userNotDeleted(), editable: SWITCHES, after: afterUserChange });

const TEXTS = ['display_name', 'bio', 'city', 'years_experience', 'whatsapp', 'website', 'about_details', 'seo_slug', 'seo_keywords', 'seo_meta_description'];
const MEDIA_AND_PLACE = ['profile_image', 'cover_image', 'lat', 'lng', 'coverage_radius_km', 'accepts_urgent'];
const COUNTED = ['is_verified_blue', 'is_verified_green', 'rating_avg', 'rating_count', 'followers_count', 'likes_count', 'completed_requests'];

describeType(PROFILE, {
  title: ['مقدمو الخدمة', 'Provider profiles'],
  main: 'display_name',
  list: ['id', 'display_name', 'city', 'user', 'rating_avg', 'completed_requests'],
  edit: ['user', 'provider_type', ...TEXTS, ...MEDIA_AND_PLACE, ...COUNTED],
  editable: [...TEXTS, ...MEDIA_AND_PLACE],
  fields: {
    ...identity,
    user: ['صاحب الملف', 'Owner'],
    provider_type: ['نوع مقدم الخدمة', 'Kind of provider'],
    display_name: ['الاسم الظاهر', 'Display name'],
    bio: ['نبذة', 'Bio'],
    city: ['المدينة', 'City'],
    years_experience: ['سنوات الخبرة', 'Years of experience'],
    profile_image: ['الصورة الشخصية', 'Profile image'],
    cover_image: ['صورة الغلاف', 'Cover image'],
    whatsapp: ['واتساب', 'WhatsApp'],
    website: ['الموقع الإلكتروني', 'Website'],
    about_details: ['عن مقدم الخدمة', 'About'],
    seo_slug: ['المعرّف في الرابط', 'SEO slug'],
    seo_keywords: ['الكلمات المفتاحية', 'SEO keywords'],
    seo_meta_description: ['وصف محركات البحث', 'SEO description'],
    lat: ['خط العرض', 'Latitude'],
    lng: ['خط الطول', 'Longitude'],
    coverage_radius_km: ['نطاق التغطية (كم)', 'Coverage radius (km)'],
    accepts_urgent: ['يقبل الطلبات العاجلة', 'Accepts urgent requests'],
    is_verified_blue: ['الشارة الزرقاء', 'Blue badge'],
    is_verified_green: ['الشارة الخضراء', 'Green badge'],
    rating_avg: ['متوسط التقييم', 'Average rating'],
    rating_count: ['عدد التقييمات', 'Number of ratings'],
    followers_count: ['المتابعون', 'Followers'],
    likes_count: ['الإعجابات', 'Likes'],
    completed_requests: ['الطلبات المكتملة', 'Completed requests'],
  },
});

guardDocuments(PROFILE, {
  create: m.operationalNotCreated(),
  delete: m.operationalNotDeleted(),
  editable: [...TEXTS, ...MEDIA_AND_PLACE],
  after: async (tx, change) => {
    afterCommit(tx, forgetProviderCounts);
    await auditDocument(tx, change);
  },
});
