import { subscribe } from '../../platform/events';
import { onReportedPlace, onReportedRemoval } from '../support';
import { announceAgain, announceBlockAgain } from './announce';
import { placeOfMessage, placeOfThread } from './queries/reported';
import { removeMessage } from './use-cases/delete-message';
import { notifyMessage } from './use-cases/notify-message';

/** After commit, and again by these jobs: no process that dies in between leaves the sides without a message. */

subscribe('messaging.message_sent', 'messaging.announce_message', ({ data }) => announceAgain(data.threadId, data.seq, data.origin));
subscribe('messaging.message_sent', 'messaging.notify', notifyMessage);
subscribe('messaging.thread_changed', 'messaging.announce_change', ({ data }) => announceAgain(data.threadId, data.seq, data.origin));
subscribe('messaging.thread_blocked', 'messaging.announce_block', ({ data }) => announceBlockAgain(data));

onReportedRemoval('message', removeMessage);
onReportedPlace('message', placeOfMessage);
onReportedPlace('thread', placeOfThread);
