/** Words of texts and documents (spec/backoffice.md, section 4, Content). */

export const BLOCK_KEYS = ['onboarding_first_time', 'onboarding_intro', 'settings_help', 'settings_info'] as const;
export type BlockKey = (typeof BLOCK_KEYS)[number];

export const DOC_TYPES = ['terms', 'privacy', 'regulations', 'prohibited_services'] as const;
export type DocType = (typeof DOC_TYPES)[number];

export const LINK_NAMES = ['x_url', 'whatsapp_url', 'email', 'android_store', 'ios_store', 'website_url'] as const;
export type LinkName = (typeof LINK_NAMES)[number];
/** "" = unset. */
export type Links = Record<LinkName, string>;

export const DOC_EXTENSIONS = ['.pdf', '.doc', '.docx', '.txt'] as const;
export const LARGEST_DOC_MB = 10;
