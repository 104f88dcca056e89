import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useScope } from '../../shell/scope.ts';

interface Props {
  readonly value: number;
  /** Of which rows it is made, as the list of them is asked for. */
  readonly rows: Readonly<Record<string, string>>;
  readonly year: number;
}

/** A figure that leads to the rows it is made of; nought leads nowhere. */
export function Figure({ value, rows, year }: Props): ReactNode {
  const { href } = useScope();
  if (value === 0) return 0;
  return <Link to={href('/dashboards/rows', { ...rows, y: String(year) })}>{value}</Link>;
}
