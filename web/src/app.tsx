import { useEffect, useMemo, type ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ApiProvider } from './api/api-provider.tsx';
import { createRouter } from './routes.tsx';
import { PreferencesProvider, usePreferences } from './shell/preferences.tsx';
import { LanguageProvider } from './text/language.tsx';

/** The whole page: language, preferences, look, connection, routes. */
export function App(): ReactNode {
  return (
    <LanguageProvider>
      <PreferencesProvider>
        <Look>
          <ApiProvider>
            <Pages />
          </ApiProvider>
        </Look>
      </PreferencesProvider>
    </LanguageProvider>
  );
}

function Pages(): ReactNode {
  const router = useMemo(createRouter, []);
  return <RouterProvider router={router} />;
}

function Look({ children }: { readonly children: ReactNode }): ReactNode {
  const { density } = usePreferences();
  useEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
  return children;
}
