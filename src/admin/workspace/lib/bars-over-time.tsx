import { useIntl } from 'react-intl';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTheme } from 'styled-components';
import { readable } from './money';

interface Props {
  /** What the chart shows, for who does not see it. */
  label: string;
  points: readonly { at: string; value: number }[];
  unit?: string;
  height?: number;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa']);

/** Bars along the days or months of a range; the time runs in the direction of the language. */
export function BarsOverTime({ label, points, unit = '', height = 280 }: Props) {
  const { locale } = useIntl();
  const { colors } = useTheme();
  const mirrored = RIGHT_TO_LEFT.has(locale);
  const tick = { fill: colors.neutral600, fontSize: 12 };
  return (
    <div role="img" aria-label={label} style={{ direction: 'ltr' }}>
      <ResponsiveContainer width="100%" height={height}>
        <BarChart data={[...points]} margin={{ top: 16, right: 8, bottom: 8, left: 8 }}>
          <CartesianGrid vertical={false} stroke={colors.neutral200} />
          <XAxis dataKey="at" reversed={mirrored} tick={tick} tickLine={false} minTickGap={24} />
          <YAxis orientation={mirrored ? 'right' : 'left'} tick={tick} tickLine={false} axisLine={false} width={72} />
          <Tooltip
            cursor={{ fill: colors.neutral150 }}
            contentStyle={{ background: colors.neutral0, border: `1px solid ${colors.neutral200}`, color: colors.neutral800 }}
            formatter={(value) => [`${unit ? readable(Number(value)) : value} ${unit}`.trim(), label]}
          />
          <Bar dataKey="value" fill={colors.primary600} radius={[4, 4, 0, 0]} maxBarSize={40} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
