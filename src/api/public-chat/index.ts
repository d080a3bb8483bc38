export { type ChatCommand, type ChatCommandAnswer, type ChatCommandCall, defineChatCommand } from './commands/registry';
export { type CustomerMessage, receiveCustomerMessage } from './use-cases/receive-customer-message';
