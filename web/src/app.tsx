import { ConfigProvider } from 'antd';
import { useEffect, useMemo, type ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ApiProvider } from './api/api-provider.tsx';
import { createRouter } from './routes.tsx';
import { PreferencesProvider, usePreferences } from './shell/preferences.tsx';
import { LanguageProvider } from './text/language.tsx';
import { themeOf } from './theme/tokens.ts';

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
  const theme = useMemo(() => themeOf(density, matchMedia('(prefers-reduced-motion: reduce)').matches), [density]);
  useEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
  return (
    <ConfigProvider
      theme={theme}
      // Two Chinese characters are not pulled apart: the buttons here are verbs, not ornaments.
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
