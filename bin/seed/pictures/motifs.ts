/** One motif a category: shapes in a box of -100..100, drawn in `currentColor` and the accent `A`. */
export const MOTIFS: Record<string, string> = {
  maintenance: `<path d="M-86 8 0-70 86 8 86 24 0-50-86 24Z"/><path d="M-62 14 0-40 62 14V78H-62Z" opacity=".9"/><path d="M-30 46a22 22 0 0 1 28-21L-12 36l4 12 12 3 10-11a22 22 0 0 1-28 26l-18 18-12-12 16-16Z" fill="A"/>`,
  cleaning: `<rect x="-18" y="-84" width="36" height="16" rx="5"/><path d="M-12-68h24v14l16 22v104a10 10 0 0 1-10 10h-36a10 10 0 0 1-10-10v-104l16-22Z"/><path d="M18-84h34l10 12-10 12H18Z" fill="A"/><rect x="-28" y="0" width="56" height="46" fill="A" opacity=".85"/><circle cx="66" cy="-30" r="9" fill="A"/><circle cx="82" cy="-54" r="6" fill="A"/><circle cx="60" cy="-4" r="5" fill="A"/>`,
  moving: `<rect x="-92" y="-44" width="116" height="88" rx="8"/><path d="M30-18h34l28 30v32H30Z" opacity=".9"/><path d="M42-6h18l16 18H42Z" fill="A"/><circle cx="-52" cy="50" r="20" fill="A"/><circle cx="52" cy="50" r="20" fill="A"/><circle cx="-52" cy="50" r="8"/><circle cx="52" cy="50" r="8"/><path d="M-70-18h72v10h-72ZM-70 4h48v10h-48Z" fill="A" opacity=".7"/>`,
  cars: `<path d="M-94 22q0-24 22-28l18-34q6-12 20-12h64q14 0 22 12l18 30q24 2 24 26v22q0 8-8 8H-86q-8 0-8-8Z"/><path d="M-44-10l14-26q2-4 8-4H0v30ZM10-40h18q6 0 10 6l14 24H10Z" fill="A"/><circle cx="-50" cy="46" r="20" fill="A"/><circle cx="52" cy="46" r="20" fill="A"/><circle cx="-50" cy="46" r="8"/><circle cx="52" cy="46" r="8"/>`,
  design: `<path d="M0-88 30-20 14 40H-14L-30-20Z"/><circle cy="-8" r="10" fill="A"/><path d="M-2-88h4V-8h-4Z" fill="A"/><rect x="-18" y="46" width="36" height="14" rx="4" fill="A"/><path d="M-80 70Q0 20 80 70" fill="none" stroke="currentColor" stroke-width="7"/><rect x="-90" y="60" width="20" height="20" fill="A"/><rect x="70" y="60" width="20" height="20" fill="A"/>`,
  digital: `<rect x="-84" y="-66" width="168" height="108" rx="12"/><rect x="-72" y="-54" width="144" height="84" rx="5" fill="A" opacity=".85"/><path d="M-24-32-48-12-24 8M24-32 48-12 24 8M8-38-8 14" fill="none" stroke="currentColor" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/><path d="M-14 42h28l6 24h-40Z"/><rect x="-48" y="64" width="96" height="12" rx="6"/>`,
  photography: `<path d="M-34-62h68l14 22h34q10 0 10 10v84q0 10-10 10H-82q-10 0-10-10v-84q0-10 10-10h34Z"/><circle cy="10" r="42" fill="A"/><circle cy="10" r="29"/><circle cy="10" r="15" fill="A" opacity=".9"/><circle cx="68" cy="-20" r="7" fill="A"/>`,
  beauty: `<g id="p"><ellipse cy="-48" rx="21" ry="40"/><ellipse cy="-48" rx="21" ry="40" transform="rotate(60)"/><ellipse cy="-48" rx="21" ry="40" transform="rotate(120)"/><ellipse cy="-48" rx="21" ry="40" transform="rotate(180)"/><ellipse cy="-48" rx="21" ry="40" transform="rotate(240)"/><ellipse cy="-48" rx="21" ry="40" transform="rotate(300)"/></g><circle r="24" fill="A"/><path d="M0-80V-34M69-40 29-17M69 40 29 17M0 80V34M-69 40-29 17M-69-40-29-17" stroke="A" stroke-width="5" stroke-linecap="round"/>`,
  education: `<path d="M0-34Q-42-62-92-50V52Q-42 42 0 68Q42 42 92 52V-50Q42-62 0-34Z"/><path d="M-4-28h8V62h-8Z" fill="A"/><path d="M-76-30q32-6 58 8M-76-6q32-6 58 8M-76 18q32-6 58 8M76-30q-32-6-58 8M76-6q-32-6-58 8M76 18q-32-6-58 8" fill="none" stroke="A" stroke-width="6" stroke-linecap="round"/>`,
  business: `<rect x="-5" y="-76" width="10" height="138"/><rect x="-42" y="62" width="84" height="14" rx="7"/><rect x="-76" y="-62" width="152" height="10" rx="5"/><circle cy="-74" r="12" fill="A"/><path d="M-70-54-98 10h56ZM70-54 42 10H98Z" fill="none" stroke="currentColor" stroke-width="5"/><path d="M-100 10h60a30 26 0 0 1-60 0ZM40 10h60a30 26 0 0 1-60 0Z" fill="A"/>`,
  food: `<path d="M-34-44Q-40-84 4-84q30 0 30 26l26-22 12 12-34 34q22 52-6 96H-34q-26-52 0-106Z"/><path d="M-36-30q-44 0-44 34t38 42" fill="none" stroke="currentColor" stroke-width="11"/><circle cx="2" cy="-92" r="8" fill="A"/><path d="M-44 0q44 18 88 0v14q-44 18-88 0Z" fill="A"/><rect x="-44" y="64" width="88" height="14" rx="7" fill="A"/>`,
  garden: `<path d="M-8 84q10-64 2-104h14q10 44-2 104Z"/><path d="M4-22Q-40-66-90-30q48-12 94 8ZM4-22Q48-66 96-28 48-38 4-14ZM4-22Q-30-92-66-78-26-66 0-18ZM4-22Q32-96 72-84 34-66 8-18ZM4-22Q-58-36-74 14-44-20 2-14ZM4-22Q62-36 80 16 50-20 6-14Z"/><circle cx="-10" cy="-6" r="9" fill="A"/><circle cx="16" cy="-4" r="9" fill="A"/><rect x="-70" y="82" width="140" height="9" rx="4" fill="A"/>`,
};

/** Ground from, ground to, ink, accent. */
export const PALETTES: Record<string, [string, string, string, string]> = {
  maintenance: ['#1d4e63', '#5fa3a3', '#fdf6e9', '#e9a23b'],
  cleaning: ['#1b7f9c', '#8fd6d2', '#ffffff', '#f2c14e'],
  moving: ['#5a3d2b', '#c98d54', '#fff4e4', '#2f6f73'],
  cars: ['#22304a', '#6c86a8', '#f4f1ea', '#e4572e'],
  design: ['#3b2a5c', '#b07cc6', '#fff5ec', '#f29e4c'],
  digital: ['#0f2d3a', '#2a9d8f', '#f1faee', '#1a535c'],
  photography: ['#2b2d42', '#8d6b94', '#f8edeb', '#ef8354'],
  beauty: ['#7d3150', '#e8a0b4', '#fff3f0', '#c98a3a'],
  education: ['#174a3c', '#7fb685', '#fdfbf0', '#d98324'],
  business: ['#23395b', '#8ea8c3', '#fefcf6', '#c8963e'],
  food: ['#5b2a1d', '#d08c4f', '#fff2dc', '#7a1f2b'],
  garden: ['#1f4d2b', '#9cc27a', '#f7f8e8', '#b5651d'],
};
