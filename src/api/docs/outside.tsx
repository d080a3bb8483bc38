import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** What OpenAPI has no place for, as a part of the API page: Socket.IO events, plain WebSockets, HTML pages. */

interface Shown {
  example: unknown;
}

interface ClientEvent {
  summary: string;
  limit: string;
  payload: Shown;
  acknowledgement: Shown;
}

interface ServerEvent {
  summary: string;
  to: string;
  payload: Shown;
}

interface Frame extends Shown {
  summary: string;
}

interface WebSocketPath {
  summary: string;
  description: string;
  closes: Record<string, string>;
  client: Record<string, Frame>;
  server: Record<string, Frame>;
}

/** The parts of the document that are drawn here. */
export interface Outside {
  'x-socket-events': {
    path: string;
    namespace: string;
    description: string;
    refused: Shown;
    client: Record<string, ClientEvent>;
    server: Record<string, ServerEvent>;
  };
  'x-websockets': Record<string, WebSocketPath>;
  'x-pages': { path: string; methods: string[]; summary: string; access: string }[];
}

const Json = ({ title, value }: { title: string; value: unknown }) => (
  <>
    <h5>{title}</h5>
    <pre>{JSON.stringify(value, null, 2)}</pre>
  </>
);

const Entry = ({ name, summary, children }: { name: string; summary: string; children: ReactNode }) => (
  <details>
    <summary>
      <code>{name}</code> {summary}
    </summary>
    {children}
  </details>
);

const Paragraphs = ({ text }: { text: string }) => text.split('\n\n').map((part) => <p key={part}>{part}</p>);

const SocketEvents = ({ events }: { events: Outside['x-socket-events'] }) => (
  <section id="socket-events">
    <h3>
      Socket.IO: <code>{events.path}</code>, namespace <code>{events.namespace}</code>
    </h3>
    <Paragraphs text={events.description} />
    <h4>From the client</h4>
    {Object.entries(events.client).map(([name, { summary, limit, payload, acknowledgement }]) => (
      <Entry key={name} name={name} summary={summary}>
        <p>Limit: {limit}</p>
        <Json title="Payload" value={payload.example} />
        <Json title="Acknowledgement" value={acknowledgement.example} />
        <Json title="Refused" value={events.refused.example} />
      </Entry>
    ))}
    <h4>From the server</h4>
    {Object.entries(events.server).map(([name, { summary, to, payload }]) => (
      <Entry key={name} name={name} summary={summary}>
        <p>To: {to}</p>
        <Json title="Payload" value={payload.example} />
      </Entry>
    ))}
  </section>
);

const Frames = ({ title, frames }: { title: string; frames: Record<string, Frame> }) => (
  <>
    <h5>{title}</h5>
    {Object.entries(frames).map(([name, { summary, example }]) => (
      <Json key={name} title={`${name}: ${summary}`} value={example} />
    ))}
  </>
);

const WebSockets = ({ paths }: { paths: Outside['x-websockets'] }) => (
  <section id="websockets">
    <h3>Plain WebSockets</h3>
    {Object.entries(paths).map(([path, { summary, description, closes, client, server }]) => (
      <Entry key={path} name={path} summary={summary}>
        <Paragraphs text={description} />
        <Frames title="From the client" frames={client} />
        <Frames title="From the server" frames={server} />
        <Json title="Codes of the end" value={closes} />
      </Entry>
    ))}
  </section>
);

const Pages = ({ pages }: { pages: Outside['x-pages'] }) => (
  <section id="pages">
    <h3>Pages and probes</h3>
    {pages.map(({ path, methods, summary, access }) => (
      <Entry key={`${methods} ${path}`} name={`${methods.join(' ')} ${path}`} summary={summary}>
        <p>{access}</p>
      </Entry>
    ))}
  </section>
);

/** The part as HTML. */
export const outsideHtml = (document: Outside): string =>
  renderToStaticMarkup(
    <>
      <SocketEvents events={document['x-socket-events']} />
      <WebSockets paths={document['x-websockets']} />
      <Pages pages={document['x-pages']} />
    </>,
  );
