import { Suspense, type ReactNode } from 'react';
import { Outlet } from 'react-router';
import { AnswersProvider, LastAnswer } from '../acts/answers.tsx';
import { PageSkeleton } from '../blocks/states.tsx';
import { useSay } from '../text/language.tsx';
import { SHELL_TEXT as T } from '../text/shell-text.ts';
import { KeyList } from './key-list.tsx';
import { useDensityOfRole } from './density-of-role.ts';
import { LinkBar } from './link-bar.tsx';
import { Navigation } from './navigation.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useWayBack } from './use-way-back.ts';

/** The frame of every page for people who are signed in. */
export function Shell(): ReactNode {
  const say = useSay();
  useDensityOfRole();
  useWayBack();
  return (
    <AnswersProvider>
      <div className="shell">
        <a className="skip-link" href="#content">
          {say(T.skip)}
        </a>
        <TopBar />
        <Navigation />
        <main id="content" tabIndex={-1}>
          <LinkBar />
          <LastAnswer />
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
        <PhoneBar />
        <KeyList />
      </div>
    </AnswersProvider>
  );
}
