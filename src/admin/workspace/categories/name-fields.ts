import type { AskField } from '../lib/ask-button';
import { useSay } from '../lib/text';

const MAX = 100;

/** What is asked of a category or sub-category: its names. */
export function useNameFields(): (present?: { name: string; name_en: string }) => AskField[] {
  const say = useSay();
  return (present) => [
    { name: 'name', label: say('categories.name'), required: true, max: MAX, initial: present?.name ?? '' },
    { name: 'name_en', label: say('categories.nameEn'), max: MAX, initial: present?.name_en ?? '' },
  ];
}
