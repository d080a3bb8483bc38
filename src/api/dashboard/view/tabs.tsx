import { at } from '../http/paths';
import type { Choices } from './fields';

interface TabsProps {
  /** Below `/dashboard`. */
  path: string;
  tabs: Choices;
  shown: string;
}

/** Parts of a page, of which one is shown (`?tab=`). */
export const Tabs = ({ path, tabs, shown }: TabsProps) => (
  <nav aria-label="أقسام الصفحة">
    <ul className="tabs">
      {Object.entries(tabs).map(([name, label]) => (
        <li key={name}>
          <a href={`${at(path)}?tab=${name}`} aria-current={name === shown ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
