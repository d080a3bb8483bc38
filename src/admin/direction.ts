const RIGHT_TO_LEFT = new Set(['ar', 'fa']);

/**
 * The panel's tables and options align to the left, and its scroll areas, selects, menus and tabs mark themselves as left-to-right, whatever the
 * page's direction is. Its skip link waits left of the page, which in a page that runs to the left is a second, empty screen to scroll to.
 */
const MIRRORED = `
html[dir='rtl'] :is(th, td, [role='option']) { text-align: start; }
html[dir='rtl'] div[dir='ltr'] { direction: rtl; }
html[dir='rtl'] a[href='#main-content']:not(:focus) { left: auto; right: -100%; }
`;

/** Keeps the page's direction in step with the interface language, which the panel writes to `<html lang>`. */
export function followDirection(): void {
  mirror();
  const root = document.documentElement;
  const apply = () => {
    root.dir = RIGHT_TO_LEFT.has(root.lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  };
  apply();
  new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ['lang'] });
}

function mirror(): void {
  const style = document.createElement('style');
  style.textContent = MIRRORED;
  document.head.append(style);
}
