import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayKind } from '../../../domain/calendar/calendar.ts';
import { formatDate } from '../../../domain/calendar/date-text.ts';
import { useHolds } from '../session/session.ts';
import { useToday } from '../session/today.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import { SESSION_TEXT } from '../text/session-text.ts';
import { SHELL_TEXT as T } from '../text/shell-text.ts';
import { Logo } from './logo.tsx';
import { PersonMenu } from './person-menu.tsx';
import { ScopePicker } from './scope-picker.tsx';
import { useScope } from './scope.ts';
import { Search } from './search.tsx';

/** 48 px: region, year, search, today, person. */
export function TopBar(): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const holds = useHolds();
  return (
    <header className="top-bar">
      <Link to={href('/')} className="brand" aria-label={say(SESSION_TEXT.product)}>
        <Logo />
        <span>{say(SESSION_TEXT.product)}</span>
      </Link>
      <ScopePicker />
      {holds('item.read') && <Search />}
      <TodayLine />
      <PersonMenu />
    </header>
  );
}

const DAY_WORDS = {
  workingDay: T.workingDay,
  weekend: T.restDay,
  holiday: T.restDay,
  makeupWorkday: T.makeupWorkday,
} as const;

/** The server's date, and whether one works today. */
function TodayLine(): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today, calendar } = useToday();
  return (
    <p className="today">
      {say(T.today)} <b>{formatDate(today, locale)}</b> · {say(DAY_WORDS[dayKind(calendar, today)])}
    </p>
  );
}
