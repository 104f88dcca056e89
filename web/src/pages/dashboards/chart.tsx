import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';
import { COLOURS } from '../../theme/tokens.ts';
import type { Bars, Series } from './chart-models.ts';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, LabelLayout, SVGRenderer]);

interface Props {
  readonly bars: Bars;
  /** What the chart has found: said to those who do not see it; its figures are in the table beside it. */
  readonly title: string;
  readonly large: boolean;
}

const ROW_PX = { usual: 26, large: 40 };
const COLUMNS_PX = { usual: 230, large: 520 };
/** What legend and names take of a chart of columns. */
const AROUND_PX = 60;
const SMALL = '#C3CBD4';

/** Bars, directly labelled. Loaded only where a chart is looked at. */
export function Chart({ bars, title, large }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  useEffect(() => {
    if (!box.current) return undefined;
    const made = init(box.current);
    chart.current = made;
    const observer = new ResizeObserver(() => {
      made.resize();
    });
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(optionOf(bars, large), { notMerge: true });
  }, [bars, large]);
  const size = large ? 'large' : 'usual';
  const perCategory = ROW_PX[size] * (bars.stacked ? 1 : bars.series.length);
  const height = bars.horizontal ? bars.categories.length * perCategory + 60 : COLUMNS_PX[size];
  return <div ref={box} className="chart" style={{ height }} role="img" aria-label={title} />;
}

function optionOf(
  { categories, series, horizontal, stacked, small = [] }: Bars,
  large: boolean,
): Record<string, unknown> {
  const fontSize = large ? 18 : 12;
  const plotPx = COLUMNS_PX[large ? 'large' : 'usual'] - AROUND_PX;
  const least = stacked && !horizontal ? leastLabelled(series, fontSize, plotPx) : 0;
  const words = { color: COLOURS.ink2, fontSize, fontFamily: getComputedStyle(document.body).fontFamily };
  const names = {
    type: 'category',
    data: [...categories],
    inverse: horizontal,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: COLOURS.controlBorder } },
    axisLabel: { ...words, ...(horizontal && { width: large ? 340 : 190, overflow: 'truncate' }) },
  };
  const values = { type: 'value', axisLabel: { show: false }, splitLine: { show: false } };
  return {
    animation: false,
    // Names are cut to length by their measure, so the measure must be taken in the page's own type.
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: horizontal ? 90 : 8, top: 30, bottom: 8, containLabel: true },
    ...(series.length > 1 && {
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 8, itemGap: 16, textStyle: words },
    }),
    tooltip: { trigger: 'item', formatter: '{b}<br>{a}' },
    xAxis: horizontal ? values : names,
    yAxis: horizontal ? names : values,
    series: series.map((one) => barOf(one, { horizontal, stacked, small, fontSize, least })),
  };
}

/** The least part of a column that is as high as its own number: a smaller one is said by the table alone. */
function leastLabelled(series: readonly Series[], fontPx: number, plotPx: number): number {
  const columns = series[0]?.values.map((_, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  return (Math.max(0, ...(columns ?? [])) * fontPx) / plotPx;
}

function barOf(
  { name, colour, values, labels }: Series,
  {
    horizontal,
    stacked,
    small,
    fontSize,
    least,
  }: Pick<Bars, 'horizontal' | 'stacked'> & {
    readonly small: readonly boolean[];
    readonly fontSize: number;
    readonly least: number;
  },
): object {
  return {
    name,
    type: 'bar',
    ...(stacked && { stack: 'all' }),
    barMaxWidth: 34,
    itemStyle: { color: colour },
    data: values.map((value, index) => ({ value, ...(small[index] === true && { itemStyle: { color: SMALL } }) })),
    labelLayout: { hideOverlap: true },
    label: {
      show: true,
      position: stacked ? 'inside' : horizontal ? 'right' : 'top',
      color: stacked ? '#fff' : COLOURS.ink,
      textBorderColor: stacked ? 'rgba(0,0,0,0.35)' : 'transparent',
      textBorderWidth: stacked ? 2 : 0,
      fontSize,
      formatter: ({ dataIndex, value }: { readonly dataIndex: number; readonly value: number }) =>
        labels?.[dataIndex] ?? (value === 0 || value < least ? '' : String(value)),
    },
  };
}
