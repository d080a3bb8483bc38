import { subscribe } from '../../../platform/events';
import { bus } from '../../../platform/realtime';

/** A change of a request's provider moves the conversation: its sockets follow, or close (spec/messaging.md, Data, Participants). */

subscribe('marketplace.request_changed', 'messaging.request_moved', ({ data }) => bus.publish('messaging.request_moved', { requestId: data.requestId }));
subscribe('marketplace.offer_selected', 'messaging.request_moved_by_offer', ({ data }) => bus.publish('messaging.request_moved', { requestId: data.requestId }));
