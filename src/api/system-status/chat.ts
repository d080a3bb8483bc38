import { requireAdmin } from '../operators';
import { defineChatCommand } from '../public-chat';
import { m } from './messages';
import { presentServices } from './present';
import { checkServices } from './use-cases/check-services';

/** `/status` in the team channel, for administrators (spec/public-chat.md, section 5): a look at all services, on record as any other. */
defineChatCommand('status', async ({ operator, locale, ip, userAgent }) => {
  requireAdmin(operator);
  const services = presentServices(await checkServices({ userId: operator.id, ip, userAgent }), locale);
  const working = services.filter(({ ok }) => ok).length;
  return { message: m.chatAnswer({ working, count: services.length }), data: services };
});
