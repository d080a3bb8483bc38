import type { PushGateway } from './gateway';

/** Without a provider: a log line, without what the messages say. */
export const consolePush = (): PushGateway => ({
  name: 'console',
  send: async (messages) => {
    strapi.log.info(`push: ${messages.length} messages, no provider is configured`);
    return messages.map(() => ({ result: 'sent' }));
  },
});
