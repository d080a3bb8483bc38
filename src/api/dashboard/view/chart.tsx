/** Daily series as a line chart in SVG, with its numbers in a table for who cannot see it. */

export interface Series {
  name: string;
  /** One of the style sheet's colours. */
  colour: 1 | 2 | 3 | 4;
  values: readonly number[];
}

interface ChartProps {
  title: string;
  /** Labels of the points, oldest first. */
  days: readonly string[];
  series: readonly Series[];
}

const [WIDTH, HEIGHT, PAD] = [720, 220, 28] as const;

export function LineChart({ title, days, series }: ChartProps) {
  const top = Math.max(1, ...series.flatMap(({ values }) => values));
  const x = (index: number): number => PAD + (days.length < 2 ? 0 : (index * (WIDTH - 2 * PAD)) / (days.length - 1));
  const y = (value: number): number => HEIGHT - PAD - (value * (HEIGHT - 2 * PAD)) / top;
  const pointsOf = (values: readonly number[]): string => values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title} direction="ltr">
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className="chart-grid" x1={PAD} x2={WIDTH - PAD} y1={y(top * share)} y2={y(top * share)} />
            <text className="chart-label" x={2} y={y(top * share) + 4}>
              {Math.round(top * share)}
            </text>
          </g>
        ))}
        {series.map(({ name, colour, values }) => (
          <polyline key={name} className={`chart-line chart-${colour}`} points={pointsOf(values)} />
        ))}
        <text className="chart-label" x={PAD} y={HEIGHT - 8}>
          {days[0]}
        </text>
        <text className="chart-label chart-end" x={WIDTH - PAD} y={HEIGHT - 8}>
          {days.at(-1)}
        </text>
      </svg>
      <ul className="legend">
        {series.map(({ name, colour, values }) => (
          <li key={name} className={`chart-${colour}`}>
            {name}: {values.reduce((sum, value) => sum + value, 0)}
          </li>
        ))}
      </ul>
      <NumbersOf days={days} series={series} />
    </figure>
  );
}

const NumbersOf = ({ days, series }: Omit<ChartProps, 'title'>) => (
  <details>
    <summary>الأرقام</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">اليوم</th>
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((label, index) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {series.map(({ name, values }) => (
              <td key={name}>{values[index] ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
