import { accounts, betterAccounts } from './accounts';
import { betterCommon, common } from './common';
import { contentEdit } from './content-edit';
import { betterContentFields } from './content-fields';
import { contentHistory } from './content-history';
import { betterContentList, contentList } from './content-list';
import { betterContentSettings, contentSettings } from './content-settings';
import { email } from './email';
import { betterForms, forms } from './forms';
import { home } from './home';
import { languages } from './languages';
import { mediaFile } from './media-file';
import { mediaFolders } from './media-folders';
import { mediaList } from './media-list';
import { mediaSettings } from './media-settings';
import { mediaUpload } from './media-upload';
import { betterSettings, settings } from './settings';
import { unlisted } from './unlisted';
import { betterUsersPermissions, usersPermissions } from './users-permissions';

const of = (plugin: string, words: Record<string, string>) => Object.fromEntries(Object.entries(words).map(([key, text]) => [`${plugin}.${key}`, text]));

/** Arabic for ids of the panel's language files: what they lack, and better words where theirs are wrong. */
export const listed: Record<string, string> = {
  ...home,
  ...common,
  ...betterCommon,
  ...forms,
  ...betterForms,
  ...accounts,
  ...betterAccounts,
  ...settings,
  ...betterSettings,
  ...of('content-manager', {
    ...contentEdit,
    ...betterContentFields,
    ...contentList,
    ...betterContentList,
    ...contentSettings,
    ...betterContentSettings,
    ...contentHistory,
  }),
  ...of('upload', { ...mediaFile, ...mediaUpload, ...mediaList, ...mediaFolders, ...mediaSettings }),
  ...of('users-permissions', { ...usersPermissions, ...betterUsersPermissions }),
  ...of('i18n', languages),
  ...of('email', email),
  ...of('content-type-builder', { 'plugin.name': 'منشئ أنواع المحتوى' }),
};

/** The panel in Arabic, as far as its makers leave it in English. */
export const strapi: Record<string, string> = { ...unlisted, ...listed };
