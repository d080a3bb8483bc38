const RIGHT_TO_LEFT = new Set(['ar', 'fa']);

/** Keeps the page's direction in step with the interface language, which the panel writes to `<html lang>`. */
export function followDirection(): void {
  const root = document.documentElement;
  const apply = () => {
    root.dir = RIGHT_TO_LEFT.has(root.lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  };
  apply();
  new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ['lang'] });
}
