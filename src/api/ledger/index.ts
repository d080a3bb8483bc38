export { hasMoney, openWallet, type Wallet } from './use-cases/open-wallet';
