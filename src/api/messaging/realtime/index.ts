/** The realtime side of messaging: loaded once, registers its events, routes and handlers. */
import './deliver';
import './events/messages';
import './events/threads';
import './plain/request-socket';
import './plain/thread-socket';
import './request-moves';
import './server-events';
