import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';

/** The connections to Google: kept open, so many at once. */
const OPTIONS = { keepAlive: true, maxSockets: 32 };

/**
 * Connects elsewhere than the address of a request says: to a proxy in front of FCM, or a test server. The request itself, its Host header
 * included, stays as it is.
 */
class DetourAgent extends https.Agent {
  private readonly base: URL;

  constructor(base: string) {
    super(OPTIONS);
    this.base = new URL(base);
  }

  override createConnection(): net.Socket {
    const secure = this.base.protocol === 'https:';
    const target = { host: this.base.hostname, port: Number(this.base.port || (secure ? 443 : 80)) };
    return secure ? tls.connect({ ...target, servername: target.host }) : net.connect(target);
  }
}

/** @param base `FCM_BASE_URL`, or `""` for Google itself */
export const fcmAgent = (base: string): https.Agent => (base ? new DetourAgent(base) : new https.Agent(OPTIONS));
