import type { ReactNode } from 'react';
import { at, LOGOUT } from '../http/paths';
import type { Person } from '../http/staff';
import { useView } from './context';
import { menuOf } from './menu';
import { LEVELS } from './terms';

/** What stands around every page: the menu of what he may open, the messages, the title. */
export function Shell({ title, children }: { title: string; children: ReactNode }) {
  const { person } = useView();
  return (
    <>
      <a className="skip" href="#content">
        تجاوز إلى المحتوى
      </a>
      {person ? <TopBar person={person} /> : null}
      <div className={person ? 'frame' : 'frame frame-narrow'}>
        {person ? <Menu person={person} /> : null}
        <main id="content" tabIndex={-1}>
          <h1>{title}</h1>
          <Messages />
          {children}
        </main>
      </div>
    </>
  );
}

const TopBar = ({ person }: { person: Person }) => (
  <header className="top">
    <a className="brand" href={at('/')}>
      سوق · لوحة الموظفين
    </a>
    <a className="to-menu" href="#menu">
      القائمة
    </a>
    <span className="who">
      {person.name}
      {person.access ? <small> {LEVELS[person.access.level]}</small> : null}
    </span>
    <form method="post" action={LOGOUT}>
      <Csrf />
      <button type="submit" className="plain">
        خروج
      </button>
    </form>
  </header>
);

function Menu({ person }: { person: Person }) {
  const { path } = useView();
  const groups = menuOf(person);
  const asked = path.endsWith('/') ? path : `${path}/`;
  return (
    <nav className="menu" id="menu" aria-label="القائمة الرئيسية">
      {groups.map(({ label, entries }) => (
        <section key={label}>
          <h2>{label}</h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.path}>
                <a href={at(entry.path)} aria-current={asked === at(entry.path) ? 'page' : undefined}>
                  {entry.label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

const ROLES = { success: 'status', info: 'status', warning: 'alert', error: 'alert' } as const;

function Messages() {
  const { messages } = useView();
  if (messages.length === 0) return null;
  return (
    <div className="messages">
      {messages.map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        <p key={index} className={`message message-${kind}`} role={ROLES[kind]}>
          {text}
        </p>
      ))}
    </div>
  );
}

/** The CSRF field of a form. */
export const Csrf = () => <input type="hidden" name="csrfmiddlewaretoken" value={useView().csrf} />;
