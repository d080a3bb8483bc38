import { db, transaction } from '../../platform/db';
import { subscribe } from '../../platform/events';
import { defineMessages, type Message } from '../../platform/i18n';
import { displayName } from '../accounts';
import { notify } from '../notifications';

/** A provider's owner learns of follows and likes (spec/providers.md, Notifications / events). */

const texts = defineMessages('providers.notices', {
  followed: { ar: 'متابع جديد', en: 'New follower', fa: 'دنبال‌کننده جدید' },
  followedBody: { ar: 'بدأ {{name}} بمتابعتك.', en: '{{name}} follows you now.', fa: '{{name}} شما را دنبال کرد.' },
  liked: { ar: 'إعجاب بملفك', en: 'Your profile was liked', fa: 'پروفایل شما پسندیده شد' },
  likedBody: { ar: 'أُعجب {{name}} بملفك.', en: '{{name}} likes your profile.', fa: '{{name}} پروفایل شما را پسندید.' },
  itemLiked: { ar: 'إعجاب بأعمالك', en: 'Your work was liked', fa: 'کار شما پسندیده شد' },
  portfolioBody: { ar: 'أُعجب {{name}} بعمل في معرضك.', en: '{{name}} likes a work in your portfolio.', fa: '{{name}} یکی از نمونه‌کارهای شما را پسندید.' },
  spotlightBody: { ar: 'أُعجب {{name}} بلمحة من لمحاتك.', en: '{{name}} likes one of your spotlights.', fa: '{{name}} یکی از برجسته‌های شما را پسندید.' },
});

interface SocialNotice {
  eventId: string;
  /** Who followed or liked. */
  actorId: number;
  providerId: number;
  prefKey: 'new_follow' | 'new_like_profile' | 'new_like_services';
  title: Message;
  body(values: { name: string }): Message;
}

interface Facts {
  owner_id: number;
  id: number;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
}

const FACTS = `select p.user_id as owner_id, u.id, u.username, u.first_name, u.last_name from provider_profiles p cross join up_users u
  where p.id = $1 and u.id = $2 and u.deleted_at is null`;

async function tell({ eventId, actorId, providerId, prefKey, title, body }: SocialNotice): Promise<void> {
  const facts = await db.one<Facts>(FACTS, [providerId, actorId]);
  if (!facts) return;
  const words = { title, body: body({ name: displayName(facts) }) };
  await transaction((tx) => notify(tx, [{ eventId, userId: facts.owner_id, actorId, ...words, kind: 'info', url: `/providers/${providerId}`, audience: 'provider', prefKey }]));
}

subscribe('providers.followed', 'providers.tell_of_follow', ({ id, data }) =>
  tell({ eventId: id, actorId: data.userId, providerId: data.providerId, prefKey: 'new_follow', title: texts.followed(), body: texts.followedBody }),
);

subscribe('providers.liked', 'providers.tell_of_like', ({ id, data }) =>
  tell({ eventId: id, actorId: data.userId, providerId: data.providerId, prefKey: 'new_like_profile', title: texts.liked(), body: texts.likedBody }),
);

subscribe('providers.item_liked', 'providers.tell_of_item_like', ({ id, data }) => {
  const body = data.item === 'portfolio' ? texts.portfolioBody : texts.spotlightBody;
  return tell({ eventId: id, actorId: data.userId, providerId: data.providerId, prefKey: 'new_like_services', title: texts.itemLiked(), body });
});
