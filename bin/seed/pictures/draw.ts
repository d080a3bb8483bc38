import { MOTIFS, PALETTES } from './motifs';

/** Drawings of shapes only (no text, so no fonts): a motif of the category over a Najdi star lattice, dunes or rings. */
export interface Drawing {
  svg: string;
}

interface Colours {
  from: string;
  to: string;
  ink: string;
  accent: string;
}

const FALLBACK: [string, string, string, string] = ['#24445c', '#86b0b8', '#fdf8ee', '#e0a458'];

function colours(category: string, variation: number): Colours {
  const [from, to, ink, accent] = PALETTES[category] ?? FALLBACK;
  return variation % 2 === 0 ? { from, to, ink, accent } : { from: to, to: from, ink, accent };
}

const motif = (category: string, { ink, accent }: Colours, place: string): string =>
  `<g transform="${place}" fill="${ink}" color="${ink}">${(MOTIFS[category] ?? '').replaceAll('"A"', `"${accent}"`)}</g>`;

const ground = (width: number, height: number, { from, to }: Colours, angle: number): string =>
  `<defs><linearGradient id="g" gradientTransform="rotate(${angle} .5 .5)"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#g)"/>`;

/** Two squares, one turned by 45 degrees. */
const star = (x: number, y: number, size: number): string => {
  const tip = size * Math.SQRT2;
  return `<path d="M${x - size} ${y - size}h${size * 2}v${size * 2}h${-size * 2}Z"/><path d="M${x} ${y - tip}l${tip} ${tip} ${-tip} ${tip} ${-tip} ${-tip}Z"/>`;
};

/** Eight-pointed stars in rows. */
function lattice(width: number, height: number, ink: string, step: number): string {
  let stars = '';
  for (let y = step / 2; y < height + step; y += step) for (let x = step / 2; x < width + step; x += step) stars += star(x, y, step * 0.27);
  return `<g fill="none" stroke="${ink}" stroke-opacity=".16" stroke-width="2">${stars}</g>`;
}

const dunes = (width: number, height: number, { ink, accent }: Colours, shift: number): string =>
  `<circle cx="${width * (0.2 + shift * 0.15)}" cy="${height * 0.26}" r="${height * 0.13}" fill="${accent}" opacity=".75"/>` +
  [0.62, 0.74, 0.86]
    .map(
      (level, index) =>
        `<path d="M0 ${height * level}Q${width * (0.2 + index * 0.1 + shift * 0.06)} ${height * (level - 0.17)} ${width * 0.5} ${height * level}T${width} ${height * (level - 0.03)}V${height}H0Z" fill="${ink}" opacity=".13"/>`,
    )
    .join('');

const rings = (x: number, y: number, radius: number, ink: string): string =>
  [1, 0.78, 0.56].map((share) => `<circle cx="${x}" cy="${y}" r="${radius * share}" fill="${ink}" opacity=".1"/>`).join('');

const svg = (width: number, height: number, inner: string): Drawing => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner}</svg>`,
});

/** A portfolio picture, 800 × 600: one of three compositions, its colours and places moved by the variation. */
export function drawScene(category: string, variation: number): Drawing {
  const tone = colours(category, Math.floor(variation / 3));
  const back = ground(800, 600, tone, (variation * 37) % 180);
  const shift = variation % 5;
  const compositions = [
    () => lattice(800, 600, tone.ink, 90 + shift * 12) + rings(400, 300, 250, tone.ink) + motif(category, tone, 'translate(400 300) scale(1.75)'),
    () => dunes(800, 600, tone, shift) + motif(category, tone, `translate(${470 + shift * 22} 330) scale(1.9)`),
    () =>
      rings(250 + shift * 20, 320, 300, tone.ink) +
      motif(category, tone, `translate(${270 + shift * 18} 310) scale(1.7)`) +
      [110, 300, 490]
        .map(
          (y, index) =>
            `<rect x="570" y="${y - 70}" width="160" height="140" rx="22" fill="${tone.ink}" opacity="${0.14 + index * 0.05}"/>${motif(category, tone, `translate(650 ${y}) scale(.5) rotate(${(index - 1) * 8})`)}`,
        )
        .join(''),
  ];
  return svg(800, 600, back + (compositions[variation % 3] ?? compositions[0])?.());
}

/** A cover, 1200 × 400. */
export function drawCover(category: string, variation: number): Drawing {
  const tone = colours(category, variation);
  const repeat = [150, 600, 1050].map((x, index) => motif(category, tone, `translate(${x} 205) scale(${index === 1 ? 1.35 : 0.75})`)).join('');
  return svg(1200, 400, ground(1200, 400, tone, 20) + lattice(1200, 400, tone.ink, 100) + rings(600, 200, 190, tone.ink) + repeat);
}

const person = ({ ink }: Colours): string =>
  `<path d="M52 400q0-130 148-130t148 130Z" fill="${ink}"/><circle cx="200" cy="170" r="72" fill="#d9a77c"/><path d="M118 214q-18-132 82-132t82 132q8 40 28 62-60 12-70-40 2-60-12-74-28 20-56 0-14 14-12 74-10 52-70 40 20-22 28-62Z" fill="${ink}"/>`;

/** A profile picture, 400 × 400: a badge with the category's motif for companies, a figure for people. */
export function drawAvatar(category: string, company: boolean, variation: number): Drawing {
  const tone = colours(category, variation);
  const inner = company
    ? `<g fill="${tone.accent}" opacity=".35">${star(200, 200, 105)}</g>${motif(category, tone, 'translate(200 200) scale(1.05)')}`
    : rings(200, 200, 190, tone.ink) + person(tone);
  return svg(400, 400, ground(400, 400, tone, 45 + (variation % 4) * 30) + inner);
}
