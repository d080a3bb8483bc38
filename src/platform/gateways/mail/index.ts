export type { MailContent } from './content';
export { type Mail, queueMail } from './queue';
export { renderMail } from './render';
