import { onAccountClosing } from '../accounts';
import { closeParty } from './use-cases/close-party';

onAccountClosing(closeParty);
