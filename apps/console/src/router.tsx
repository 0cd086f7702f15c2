/** The console's pages and their addresses; each page is loaded when it is first opened. */
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { whenSignedOut } from './api/client.js';
import { Problem } from './api/problem.js';
import { formatParams, parseParams, type Params } from './search/search.state.js';
import { sessionQuery } from './session/session.api.js';
import { FrameError, NotFound, PageError, PagePending } from './shell/page-states.js';
import { Shell } from './shell/shell.js';

interface RouterContext {
  queryClient: QueryClient;
}

const asParams = (search: Record<string, unknown>): Params => search as Params;

const root = createRootRouteWithContext<RouterContext>()({ component: Outlet, validateSearch: asParams });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./session/sign-in.page.js'), 'SignInPage'),
});

/** Everything behind the sign-in; an expired session leads there and back again. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: FrameError,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(sessionQuery);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { back: location.href } });
    }
  },
});

const search = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./search/search.page.js'), 'SearchPage'),
});

const item = createRoute({
  getParentRoute: () => inside,
  path: '/feedback/$id',
  component: lazyRouteComponent(() => import('./feedback/item.page.js'), 'ItemPage'),
});

const scores = createRoute({
  getParentRoute: () => inside,
  path: '/scores',
  component: lazyRouteComponent(() => import('./scores/scores.page.js'), 'ScoresPage'),
});

const analysis = createRoute({
  getParentRoute: () => inside,
  path: '/analysis',
  component: lazyRouteComponent(() => import('./analysis/analysis.page.js'), 'AnalysisPage'),
});

const corrections = createRoute({
  getParentRoute: () => inside,
  path: '/corrections',
  component: lazyRouteComponent(() => import('./corrections/corrections.page.js'), 'CorrectionsPage'),
});

const looks = createRoute({
  getParentRoute: () => inside,
  path: '/originals',
  component: lazyRouteComponent(() => import('./originals/looks.page.js'), 'LooksPage'),
});

const reanalyses = createRoute({
  getParentRoute: () => inside,
  path: '/reanalyses',
  component: lazyRouteComponent(() => import('./reanalyses/reanalyses.page.js'), 'ReanalysesPage'),
});

const languageModel = createRoute({
  getParentRoute: () => inside,
  path: '/language-model',
  component: lazyRouteComponent(() => import('./summaries/language-model.page.js'), 'LanguageModelPage'),
});

const themes = createRoute({
  getParentRoute: () => inside,
  path: '/themes',
  component: lazyRouteComponent(() => import('./themes/themes.page.js'), 'ThemesPage'),
});

const topics = createRoute({
  getParentRoute: () => inside,
  path: '/topics',
  component: lazyRouteComponent(() => import('./topics/topics.page.js'), 'TopicsPage'),
});

const topicVersions = createRoute({
  getParentRoute: () => inside,
  path: '/topics/versions',
  component: lazyRouteComponent(() => import('./topics/versions.page.js'), 'VersionsPage'),
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/imports',
  component: lazyRouteComponent(() => import('./imports/imports.page.js'), 'ImportsPage'),
});

const importRun = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('./imports/import-run.page.js'), 'ImportRunPage'),
});

const sources = createRoute({
  getParentRoute: () => inside,
  path: '/sources',
  component: lazyRouteComponent(() => import('./sources/sources.page.js'), 'SourcesPage'),
});

const source = createRoute({
  getParentRoute: () => inside,
  path: '/sources/$id',
  component: lazyRouteComponent(() => import('./sources/source.page.js'), 'SourcePage'),
});

const webhooks = createRoute({
  getParentRoute: () => inside,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('./webhooks/webhooks.page.js'), 'WebhooksPage'),
});

const webhook = createRoute({
  getParentRoute: () => inside,
  path: '/webhooks/$id',
  component: lazyRouteComponent(() => import('./webhooks/webhook.page.js'), 'WebhookPage'),
});

const surveys = createRoute({
  getParentRoute: () => inside,
  path: '/surveys',
  component: lazyRouteComponent(() => import('./surveys/surveys.page.js'), 'SurveysPage'),
});

const survey = createRoute({
  getParentRoute: () => inside,
  path: '/surveys/$id',
  component: lazyRouteComponent(() => import('./surveys/survey.page.js'), 'SurveyPage'),
});

const mailbox = createRoute({
  getParentRoute: () => inside,
  path: '/mailbox',
  component: lazyRouteComponent(() => import('./mailbox/mailbox.page.js'), 'MailboxPage'),
});

const quarantine = createRoute({
  getParentRoute: () => inside,
  path: '/quarantine',
  component: lazyRouteComponent(() => import('./quarantine/quarantine.page.js'), 'QuarantinePage'),
});

const quarantined = createRoute({
  getParentRoute: () => inside,
  path: '/quarantine/$id',
  component: lazyRouteComponent(() => import('./quarantine/quarantined.page.js'), 'QuarantinedPage'),
});

const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  component: lazyRouteComponent(() => import('./customers/parties.page.js'), 'CustomersPage'),
});

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$id',
  component: lazyRouteComponent(() => import('./customers/party.page.js'), 'CustomerPage'),
});

const accounts = createRoute({
  getParentRoute: () => inside,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./customers/parties.page.js'), 'AccountsPage'),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/accounts/$id',
  component: lazyRouteComponent(() => import('./customers/party.page.js'), 'AccountPage'),
});

const eventTypes = createRoute({
  getParentRoute: () => inside,
  path: '/event-types',
  component: lazyRouteComponent(() => import('./event-types/event-types.page.js'), 'EventTypesPage'),
});

/** Makes the router; whoever's session ends lands on the sign-in page and comes back from there. */
export function createConsoleRouter(queryClient: QueryClient) {
  const router = createRouter({
    routeTree: root.addChildren([
      signIn,
      inside.addChildren([
        search,
        item,
        scores,
        analysis,
        corrections,
        looks,
        reanalyses,
        languageModel,
        themes,
        topics,
        topicVersions,
        imports,
        importRun,
        sources,
        source,
        webhooks,
        webhook,
        surveys,
        survey,
        mailbox,
        quarantine,
        quarantined,
        customers,
        customer,
        accounts,
        account,
        eventTypes,
      ]),
    ]),
    context: { queryClient },
    parseSearch: parseParams,
    stringifySearch: formatParams,
    defaultPreload: 'intent',
    defaultErrorComponent: PageError,
    defaultPendingComponent: PagePending,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
  whenSignedOut(() => {
    queryClient.clear();
    void router.navigate({ to: '/sign-in', search: { back: router.state.location.href } });
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
