import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import { PageFrame } from '../../shell/page-frame.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';
import './seasons.css';

interface Props extends Omit<ComponentProps<typeof PageFrame>, 'room' | 'tabs' | 'crumbs'> {
  /** Whether it is one round, under the list. */
  readonly one?: boolean;
}

/** A page of 报送季. */
export function SeasonFrame({ one = false, ...page }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const crumbs = one ? <Link to={href('/seasons')}>{say(T.title)}</Link> : undefined;
  return <PageFrame room="seasons-page" crumbs={crumbs} {...page} />;
}
