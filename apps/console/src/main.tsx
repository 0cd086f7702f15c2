/** Starts the console: styles, data cache, language, routes. */
import '@fontsource-variable/vazirmatn/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/problem.js';
import { LanguageProvider } from './i18n/language.js';
import { createConsoleRouter } from './router.js';

/** Only what may pass by itself is tried again: the network, and a part of the hub that is restarting. */
const mayPass = (error: Error): boolean =>
  error instanceof Problem && (error.status === 0 || error.status >= 502);

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && mayPass(error),
    },
  },
});

const router = createConsoleRouter(queryClient);
const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
