import { setPanelUsers } from '../../../platform/panel';
import { linkedUser } from './panel-staff';

/** The panel knows accounts; whom they stand for is known here. */
setPanelUsers(linkedUser);
